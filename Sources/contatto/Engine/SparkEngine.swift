import Delivery
import Glibc
import Measures
import Shards

/// Runs the tables of a report on Apache Spark: shards, `spark-sql`, its answer, its totals.
struct SparkEngine {
  /// What flags and configuration say.
  let choice: EngineChoice
  /// Starts programs.
  let spawner: any Spawner

  /// What came back.
  struct Result {
    /// The tables as Spark computed them.
    let tables: [EngineRows]
    /// What the operator should know of a run that went well all the same.
    let notes: [Complaint]
  }

  /// More than any report needs, and less than memory.
  private static let mostAnswerBytes = 1 << 30

  /// The tables of the shards; throws where Spark failed, or did not read what was written.
  func tables(_ set: ShardSet, _ bounds: EngineBounds) async throws(Refusal) -> Result {
    let work = try WorkFolder(in: choice.folder)
    return try await spawner.guarding(work.path) { caretaker throws(Refusal) in
      defer { work.remove() }
      return try await tables(set, bounds, in: work, caretaker)
    }
  }

  private func tables(
    _ set: ShardSet, _ bounds: EngineBounds, in work: WorkFolder, _ caretaker: Caretaker?
  ) async throws(Refusal) -> Result {
    let shards = "\(work.path)/shards"
    // Without the scheme a cluster whose Hadoop has a file system of its own would look there.
    let address =
      choice.settings.address.map { "\($0)/\(work.name)/shards" } ?? "file://\(shards)"
    let script = SparkScript(folder: address, bounds: bounds).text
    let written = try ShardFolder(path: shards, set: set, month: bounds.month)
      .write(script: script)
    var command = command(work, script: "\(shards)/tables.sql")
    command.caretaker = caretaker
    let run = await spawner.run(command)
    let log = SparkLog(run.errors)
    guard run.end == .exited(0) else { throw failure(run, log) }
    let answer: SparkAnswer
    do throws(SparkAnswer.Problem) {
      answer = try SparkAnswer(run.output)
    } catch {
      throw SparkEngine.unreadable(error, log)
    }
    let gaps = Reconciliation(written: written, read: answer.totals).gaps
    guard gaps.isEmpty else { throw SparkEngine.lost(gaps) }
    return Result(tables: answer.tables, notes: log.lostExecutors.map { [$0] } ?? [])
  }

  private func command(_ work: WorkFolder, script: String) -> ChildCommand {
    var environment = [
      "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "HOME": work.path,
      "SPARK_LOCAL_DIRS": "\(work.path)/local",
    ]
    environment["SPARK_HOME"] = SparkEngine.home(of: choice.program)
    for setting in choice.settings.environment {
      guard let mark = setting.utf8.firstIndex(of: UInt8(ascii: "=")) else { continue }
      environment[String(setting[..<mark])] = String(setting[setting.utf8.index(after: mark)...])
    }
    let properties = [
      "spark.sql.catalogImplementation=in-memory", "spark.sql.session.timeZone=UTC",
      "spark.sql.warehouse.dir=file://\(work.path)/warehouse", "spark.ui.enabled=false",
      "spark.sql.cli.print.header=false", "spark.sql.ansi.enabled=true",
      "spark.sql.csv.parser.columnPruning.enabled=false",
    ]
    var arguments = [choice.program, "--master", choice.master, "--name", "contatto"]
    for property in choice.settings.options + properties { arguments += ["--conf", property] }
    var command = ChildCommand(
      arguments: arguments + ["-f", script], environment: environment, input: nil,
      limitSeconds: choice.settings.limitSeconds)
    command.wantedOutputBytes = SparkEngine.mostAnswerBytes
    return command
  }

  /// The folder of a Spark that lies unpacked: the one above `bin`, if it holds Spark's parts.
  private static func home(of program: String) -> String? {
    let bin = NamedFile.parts(of: program).folder
    let home = NamedFile.parts(of: bin).folder
    return unsafe access("\(home)/jars", F_OK) == 0 ? home : nil
  }

  // MARK: - What can go wrong

  private func failure(_ run: ChildRun, _ log: SparkLog) -> Refusal {
    let trouble = SparkTrouble(log)
    let reason = trouble?.line(in: log) ?? log.reason ?? SparkLog(run.output).reason
    let hint = [trouble?.hint, reason.map { "Spark said: \($0)" }].compactMap { $0 }
      .joined(separator: "; ")
    /// What is known of the trouble says more than how the program ended.
    func refusal(_ end: String, else advice: String? = nil) -> Refusal {
      Refusal(
        trouble?.status ?? .temporary,
        "\(trouble.map { "\($0.sentence): " } ?? "")\(end); nothing is published",
        hint: hint.isEmpty ? advice : hint)
    }
    switch run.end {
    case .notStarted:
      return Refusal(
        .configuration, "cannot be started", file: choice.program,
        hint: "engine.spark_sql must name the program spark-sql itself")
    case .timedOut:
      return refusal(
        "Spark did not end within \(choice.settings.limitSeconds) seconds and was ended",
        else: "engine.timeout_seconds sets the limit; do workers answer at the master?")
    case .signalled(let number):
      return Refusal(
        .temporary, "spark-sql was killed by signal \(number); nothing is published",
        hint: "the system ends what takes too much memory; its log tells (journalctl -k)")
    case .exited(let code): return refusal("spark-sql failed with exit code \(code)")
    }
  }

  private static func unreadable(_ problem: SparkAnswer.Problem, _ log: SparkLog) -> Refusal {
    let sentence =
      switch problem {
      case .incomplete(let part): "Spark's answer is incomplete: it lacks \(part)"
      case .unexpected(let line): "line \(line) of Spark's answer is none that was asked for"
      }
    return Refusal(
      .software, "\(sentence); nothing is published", hint: log.reason.map { "Spark said: \($0)" })
  }

  private static func lost(_ gaps: [Reconciliation.Gap]) -> Refusal {
    Refusal(
      gaps.prefix(20).map { gap in
        Complaint(
          status: .software,
          sentence: "\(gap.kind.rawValue).\(gap.measure): \(gap.written) was written,"
            + " Spark read \(gap.read)",
          hint: "nothing is published; do all workers see the same files at engine.folder?")
      })
  }
}
