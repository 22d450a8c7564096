import ArgumentParser
import Estimation
import Measures
import Reporting
import Trials

/// `contatto selftest`: the program's own estimators before worlds of known truth.
struct SelfTestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "selftest",
    abstract: "Simulate data with known truth, estimate, and say how often the program is right.")

  @Option(help: "The kind of world, or all; an unknown name lists the known ones.")
  var scenario = "response"
  @Option(help: "How many sets to simulate (default: as many as make steady figures).")
  var sets: Int?
  @Option(
    help: ArgumentHelp(
      "Worlds of the shape of the business in this folder: contatto.toml and its exports.",
      valueName: "folder"))
  var like: String?
  @Flag(help: "Print JSON.")
  var json = false
  @Flag(help: "Print one line a scenario, as the method page stores it.")
  var csv = false

  func validate() throws {
    if let sets, sets < 1 || sets > 10_000 {
      throw ValidationError("--sets is a number from 1 to 10000")
    }
  }

  func run() throws {
    let results =
      try like.map { [try result(like: $0)] }
      ?? trials().map { trial in
        trial.result(sets: sets ?? trial.usualSets, limits: .method)
      }
    Output.write(text(results))
    let missed = results.filter { !$0.isPassed }.map(\.scenario)
    guard missed.isEmpty || csv else {
      throw Refusal(.software, "targets are missed: \(missed.joined(separator: ", "))")
    }
  }

  private func text(_ results: [TrialResult]) -> String {
    if json {
      let objects = results.map(TrialJSON.text)
      return results.count == 1
        ? objects[0] + "\n" : "[\n" + objects.joined(separator: ",\n") + "\n]\n"
    }
    if csv { return TrialText.header + results.map(TrialText.row).joined() }
    return results.map(TrialText.text).joined(separator: "\n")
  }

  private func trials() throws(Refusal) -> [Trial] {
    if scenario == "all" { return Trial.all }
    guard let trial = Trial.named(scenario) else {
      let names = Trial.all.map(\.name) + ["all"]
      throw Refusal(
        .usage, "there is no scenario \(Messages.escaped(scenario))",
        hint: "there are: \(names.joined(separator: ", "))")
    }
    return [trial]
  }

  /// The trial before businesses of the outline of one that is there.
  private func result(like folder: String) throws -> TrialResult {
    var option = ConfigurationOption()
    option.path = "\(folder)/contatto.toml"
    var times = Timings(progress: .none)
    let loaded = try option.load()
    let zone = try SystemZone.table(named: loaded.configuration.business.timezone)
    let input = try FolderInput(
      loaded: loaded, zone: zone, folder: try InputOption.folder(nil, loaded)
    ).read(&times)
    let last = SystemClock.businessDay(
      at: SystemClock.now, zone: zone,
      dayStartsMinutes: loaded.configuration.business.dayStartsMinutes)
    let facts = ReportPipeline.facts(
      .init(
        configuration: loaded.configuration, reading: input.reading,
        period: try ReportMonth(month: nil, asOf: "\(last)", today: last, lag: 0),
        language: .en, unread: [], presentation: try .plain))
    guard let shape = BusinessOutline.weeks(facts) else {
      throw Refusal(
        .badData, "the business has less than a year of full weeks, or no costs", file: folder)
    }
    return LikeTrial.result(shape, sets: sets ?? 20, limits: loaded.configuration.thresholds)
  }
}
