import ArgumentParser
import Delivery
import Glibc
import Measures

/// `contatto run`: the monthly round. Builds what is due, publishes it, tells of it.
struct RunCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Build what is due, publish it, and mail it; does nothing where nothing is due.")

  @OptionGroup var configuration: ConfigurationOption
  @OptionGroup var flags: RunFlags

  mutating func run() async throws {
    let began = SystemClock.now
    let setup = try RunSetup(configuration)
    try flags.check(setup)
    Watchdog.start(seconds: flags.timeout)
    let places = try setup.places()
    let services = try setup.services()
    let source = try ReportSource(
      setup: setup, folder: try InputOption.folder(flags.input, setup.loaded),
      siteFolder: places.site.path, asOf: try flags.knowledgeDate(),
      mailsRevisions: flags.mailRevision)
    let round = MonthlyRound(
      setup: setup, places: places, services: services, flags: flags, source: source)
    let complaints = try await round.complaints(began: began)
    guard complaints.isEmpty else { throw Refusal(complaints) }
  }
}
