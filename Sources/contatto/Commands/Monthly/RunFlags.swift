import ArgumentParser
import Delivery
import Measures

/// What the operator may ask of a run.
struct RunFlags: ParsableArguments {
  @Option(help: ArgumentHelp("That month only.", valueName: "yyyy-mm"))
  var month: String?
  @Flag(help: "All months up to the last complete one that are not published, oldest first.")
  var catchUp = false
  @Option(help: ArgumentHelp("At most that many months (default: 12).", valueName: "n"))
  var maxMonths: Int?
  @Option(
    help: ArgumentHelp(
      "The last day a report may know (default: the end of its month).", valueName: "yyyy-mm-dd"))
  var asOf: String?
  @Option(help: ArgumentHelp("The folder with the CSV files.", valueName: "folder"))
  var input: String?
  @Flag(help: "Do everything in memory and print what would happen.")
  var dryRun = false
  @Flag(help: "Publish, but mail nobody.")
  var noMail = false
  @Flag(help: "Build only: publish nothing, mail nobody.")
  var noPublish = false
  @Flag(help: "Build although a source is late, or publish again although no record has changed.")
  var force = false
  @Flag(help: "Mail a new revision even if no verdict and no key figure has changed much.")
  var mailRevision = false
  @Flag(help: "End with 2 where there are warnings.")
  var strict = false
  @Option(help: ArgumentHelp("End after that many seconds.", valueName: "s"))
  var timeout = 1500
  @Flag(name: .shortAndLong, help: "Say on stderr what is done.")
  var verbose = false
  @Flag(name: .shortAndLong, help: "Say nothing but errors, also on a terminal.")
  var quiet = false

  /// Does the round.
  func perform(_ option: ConfigurationOption) async throws {
    let began = SystemClock.now
    let setup = try RunSetup(option)
    try check(setup)
    Watchdog.start(seconds: timeout)
    let places = try setup.places()
    let source = try ReportSource(
      setup: setup, folder: try InputOption.folder(input, setup.loaded),
      wishes: .init(
        siteFolder: places.site.path, asOf: try knowledgeDate(), mailsRevisions: mailRevision,
        progress: quiet ? .none : .onTerminal))
    let round = MonthlyRound(
      setup: setup, places: places, services: try setup.services(), flags: self, source: source)
    let complaints = try await round.complaints(began: began)
    guard complaints.isEmpty else { throw Refusal(complaints) }
  }

  /// Refuses what cannot go together.
  func check(_ setup: RunSetup) throws(Refusal) {
    guard !quiet || !verbose else {
      throw Refusal(.usage, "--quiet and --verbose exclude each other")
    }
    let engine = setup.loaded.configuration.engine
    guard engine.kind == .embedded || timeout > engine.limitSeconds else {
      throw Refusal(
        .usage, "--timeout \(timeout) would end the run before engine.timeout_seconds ends Spark",
        hint: "allow more than \(engine.limitSeconds) seconds")
    }
    guard month == nil || !catchUp else {
      throw Refusal(.usage, "--month and --catch-up exclude each other")
    }
    guard (maxMonths ?? 1) > 0, timeout > 0 else {
      throw Refusal(.usage, "--max-months and --timeout are at least 1")
    }
    let wanted = try RunSetup.month(month)
    if let wanted, wanted >= setup.today.month {
      throw Refusal(
        .usage, "the month \(wanted) is not over",
        hint: "contatto report --as-of DATE --output FOLDER reports a part of it")
    }
  }

  /// The day of `--as-of`.
  func knowledgeDate() throws(Refusal) -> Day? {
    guard let asOf else { return nil }
    guard let day = Day(iso: asOf) else {
      throw Refusal(
        .usage, "--as-of \(Messages.escaped(asOf)) is not a date", hint: "for example 2026-10-31")
    }
    return day
  }

  /// What a run is told to do.
  func rules(_ setup: RunSetup) throws(Refusal) -> RunRules {
    let configuration = setup.loaded.configuration
    let due: RunRules.Due =
      if let month = try RunSetup.month(month) {
        .only(month)
      } else if catchUp {
        .catchUp(setup.lastMonth, most: maxMonths)
      } else {
        .latest(setup.lastMonth)
      }
    var rules = RunRules(
      due: due, revisedMonths: configuration.revise.months,
      revisedEveryDays: configuration.revise.everyDays,
      keptMonths: configuration.publish.keptMonths)
    rules.isForced = force
    rules.isDry = dryRun
    rules.isUnpublished = noPublish
    rules.isSilent = noMail || noPublish
    return rules
  }
}
