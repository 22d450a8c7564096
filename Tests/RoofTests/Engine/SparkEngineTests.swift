import Delivery
import Facts
import Foundation
import Measures
import Records
import Testing

@testable import Shards
@testable import contatto

struct SparkEngineTests {
  /// One receipt of 12.34 on 3 October 2026.
  static var set: ShardSet {
    var batch = RecordBatch()
    var line = ReceiptLine(
      place: Place(file: 0, line: 2), at: Stamp(day: Day(number: 20_729)),
      receipt: batch.symbols.symbol("1"), currency: .euro, quality: Quality(time: .day))
    line.net = 1234
    batch.receiptLines.append(line)
    var collector = FactCollector(
      records: batch,
      plan: Plan(channels: [], touchpoints: [], routes: [], campaigns: [], stores: []),
      rules: LedgerRules(
        currency: .euro, vatBasisPoints: nil, vatBasisPointsByCategory: [:], margin: nil,
        marginByCategory: [:], marginByStore: [:], fulfilmentShare: 0, fulfilmentPerReceipt: 0,
        returnWindowDays: 30, dayStartsSeconds: 0),
      rates: ExchangeRates(reporting: .euro, rates: []), asOf: Day(number: 20_757))
    return ShardSet(collector.table(), parts: 2)
  }

  /// Runs the engine with a Spark that answers as the test wants.
  static func tables(
    more: String = "", _ answer: @escaping @Sendable (ShardSet) -> ChildRun
  ) async throws -> (SparkEngine.Result, [ChildCommand]) {
    let spark = FakeSpark(set, answer)
    let result = try await tables(more: more, spark)
    return (result, spark.commands)
  }

  /// The same with a Spark that the test keeps.
  static func tables(more: String, _ spark: FakeSpark) async throws -> SparkEngine.Result {
    let text = """
      schema = 1
      [business]
      name = "S"
      timezone = "UTC"
      currency = "EUR"
      [engine]
      kind = "spark"
      spark_sql = "/bin/true"
      options = ["spark.executor.memory=1g"]
      environment = ["JAVA_HOME=/java=17"]
      timeout_seconds = 7
      \(more)
      """
    let loaded = LoadedConfiguration(
      file: "/etc/c.toml",
      configuration: try Configuration(bytes: Array(text.utf8), file: "c.toml"))
    let choice = try EngineChoice(loaded, engine: nil, master: nil, program: nil)
    let bounds = EngineBounds(
      set.facts, month: Day(number: 20_757).month, windowDays: 30, periods: 2, neverDays: 90)
    return try await SparkEngine(choice: choice, spawner: spark).tables(set, bounds)
  }

  /// The complaints of a run that must fail.
  static func complaints(
    _ answer: @escaping @Sendable (ShardSet) -> ChildRun
  ) async -> [Complaint] {
    do {
      _ = try await tables(answer)
      return []
    } catch {
      return (error as? Refusal)?.complaints ?? []
    }
  }

  @Test func `a right answer gives its tables, and the folder of the run is gone`() async throws {
    let (result, commands) = try await Self.tables { FakeSpark.run(FakeSpark.lines($0)) }
    #expect(result.tables.map(\.table) == EngineTable.allCases)
    #expect(result.notes.isEmpty)
    let command = try #require(commands.first)
    let script = try #require(command.arguments.last)
    #expect(script.hasSuffix("/shards/tables.sql"))
    #expect(!FileManager.default.fileExists(atPath: script))
    let work = URL(filePath: script).deletingLastPathComponent().deletingLastPathComponent().path
    #expect(!FileManager.default.fileExists(atPath: work))
    #expect(command.limitSeconds == 7)
    #expect(command.environment["JAVA_HOME"] == "/java=17")
    #expect(command.environment["HOME"] == work)
    #expect(command.arguments.contains("spark.executor.memory=1g"))
    #expect(command.arguments.contains("spark.sql.session.timeZone=UTC"))
  }

  @Test func `a wrong total is told with both figures`() async {
    let complaints = await Self.complaints { set in
      var lines = FakeSpark.lines(set)
      let place = lines.firstIndex { $0.hasPrefix("receipts\t") } ?? 0
      lines[place] = lines[place].replacing("\t1234\t", with: "\t1233\t")
      return FakeSpark.run(lines)
    }
    #expect(complaints.map(\.status) == [.software])
    #expect(complaints.first?.sentence == "receipts.net: 1234 was written, Spark read 1233")
  }

  @Test func `a lost row is told as rows and as money`() async {
    let complaints = await Self.complaints { set in
      let lines = FakeSpark.lines(set).map { line in
        line.hasPrefix("receipts\t")
          ? (["receipts"] + [String](repeating: "0", count: ShardKind.receipts.totals.count + 1))
            .joined(separator: "\t") : line
      }
      return FakeSpark.run(lines)
    }
    #expect(complaints.first?.sentence == "receipts.rows: 1 was written, Spark read 0")
    #expect(complaints.contains { $0.sentence.hasPrefix("receipts.net: 1234 was") })
  }

  @Test func `an executor that was lost is told although all is right`() async throws {
    let (result, _) = try await Self.tables { set in
      FakeSpark.run(
        FakeSpark.lines(set),
        errors: "26/11/22 12:00:00 ERROR TaskSchedulerImpl: Lost executor 1 on 127.0.0.1: gone\n")
    }
    #expect(result.notes.map(\.status) == [.done])
    #expect(result.notes.first?.sentence.hasPrefix("Spark lost an executor on the way") == true)
  }

  /// How a run ends, what it says, the exit code and the beginning of the sentence.
  static let ends: [(ChildRun, ExitReason, String)] = [
    (FakeSpark.run(.notStarted), .configuration, "cannot be started"),
    (FakeSpark.run(.timedOut), .temporary, "Spark did not end within 7 seconds"),
    (FakeSpark.run(.signalled(9)), .temporary, "spark-sql was killed by signal 9"),
    (FakeSpark.run([], exit: 1), .temporary, "spark-sql failed with exit code 1"),
    (FakeSpark.run([]), .software, "Spark's answer is incomplete: it lacks its end"),
    (FakeSpark.run(["what"]), .software, "line 1 of Spark's answer is none that was asked for"),
  ]

  @Test(arguments: ends.indices)
  func `every other end is one clear sentence, and nothing is published`(index: Int) async {
    let (run, status, sentence) = Self.ends[index]
    let complaints = await Self.complaints { _ in run }
    #expect(complaints.count == 1)
    #expect(complaints.first?.status == status)
    #expect(complaints.first?.sentence.hasPrefix(sentence) == true)
  }

  /// What Spark says, the exit code, and what is told of it.
  static let troubles: [(String, ExitReason, String)] = [
    ("JAVA_HOME is not set", .configuration, "Spark finds no Java: "),
    ("spark-class: line 71: /x/bin/java: No such file or directory", .configuration, "Spark finds"),
    ("Error: java.lang.UnsupportedClassVersionError: org/x", .configuration, "Spark needs a newer"),
    ("spark-class: line 97: CMD: bad array subscript", .configuration, "Java does not start"),
    ("OutOfMemoryError: unable to create native thread", .configuration, "Java does not start"),
    ("SparkException: Master must either be yarn or", .configuration, "Spark does not know such a"),
    (
      "SparkException: either HADOOP_CONF_DIR or YARN_CONF_DIR must be set", .configuration,
      "Spark does not know where Hadoop is"
    ),
    ("java.io.IOException: No space left on device\nLost executor", .inputOutput, "a disk is full"),
    ("java.lang.OutOfMemoryError: Java heap space", .configuration, "Spark has too little memory"),
    ("java.io.FileNotFoundException: /x (Permission denied)", .noPermission, "Spark may not read"),
    ("[PATH_NOT_FOUND] Path does not exist: file:/x", .configuration, "Spark does not see the"),
    ("ERROR: Reason: All masters are unresponsive! Giving up.", .temporary, "nobody answers where"),
    ("WARN Initial job has not accepted any resources;", .temporary, "no worker took the work"),
  ]

  @Test(arguments: troubles.indices)
  func `a trouble that is known is named, with what to do`(index: Int) async {
    let (said, status, sentence) = Self.troubles[index]
    let complaints = await Self.complaints { _ in FakeSpark.run(.exited(1), [], said + "\n") }
    #expect(complaints.map(\.status) == [status])
    #expect(complaints.first?.sentence.hasPrefix(sentence) == true)
    #expect(complaints.first?.sentence.hasSuffix("exit code 1; nothing is published") == true)
    #expect(complaints.first?.hint?.contains("; Spark said: ") == true)
  }

  @Test func `what stopped Spark is told, not that it is stopped`() async {
    let complaints = await Self.complaints { _ in
      FakeSpark.run(
        .exited(1), [],
        """
        26/11/22 17:44:02 ERROR Backend: Reason: All masters are unresponsive! Giving up.
        Exception in thread "main" java.lang.IllegalStateException: a stopped SparkContext.
        org.apache.spark.SparkContext.<init>
        """)
    }
    #expect(complaints.first?.hint?.hasSuffix("All masters are unresponsive! Giving up.") == true)
  }

  @Test func `the hint is Spark's own last error, without what could harm a terminal`() async {
    let complaints = await Self.complaints { _ in
      FakeSpark.run(
        .exited(1), [],
        "INFO fine\norg.Exception: \u{1B}[31mno room\n\t\tat org.X(Error.java)\nbye\n")
    }
    #expect(complaints.first?.hint == "Spark said: org.Exception: \\u{1B}[31mno room")
  }

  @Test func `Spark is told whose file system the shards lie on`() async throws {
    let folder = try TemporaryFolder()
    let spark = FakeSpark(Self.set) { FakeSpark.run(FakeSpark.lines($0)) }
    _ = try await Self.tables(more: "folder = \"\(folder.path)\"", spark)
    let address = "address = \"hdfs://name/contatto\""
    _ = try await Self.tables(more: "folder = \"\(folder.path)\"\n\(address)", spark)
    #expect(spark.scripts.count == 2)
    #expect(spark.scripts[0].contains("path 'file://\(folder.path)/contatto-engine-"))
    #expect(spark.scripts[1].contains("path 'hdfs://name/contatto/contatto-engine-"))
    #expect(!spark.scripts[1].contains("file://"))
  }

  @Test func `a folder that workers cannot see is refused`() async {
    await #expect(throws: Refusal.self) {
      _ = try await Self.tables(more: "folder = \"/nowhere/at/all\"") { _ in FakeSpark.run([]) }
    }
  }
}
