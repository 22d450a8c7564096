import ArgumentParser
import Delivery
import Drawing
import Measures
import Publishing
import Reporting

/// `contatto report`: reads the exports and writes site, PDF and data of one month.
struct ReportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Build the report of one month into a folder.")

  @OptionGroup var configuration: ConfigurationOption
  @Option(help: ArgumentHelp("The month (default: the last complete one).", valueName: "yyyy-mm"))
  var month: String?
  @Option(help: ArgumentHelp("The folder with the CSV files.", valueName: "folder"))
  var input: String?
  @Option(
    help: ArgumentHelp(
      "A new or empty folder, or an earlier report (default: report-YYYY-MM).", valueName: "folder")
  )
  var output: String?
  @Option(
    help: ArgumentHelp(
      "The last day the report may know (default: the end of the month).", valueName: "yyyy-mm-dd"))
  var asOf: String?
  @Option(help: "The language: en, it, de or pl (default: the first of the configuration).")
  var language: String?
  @Flag(help: "Say on stderr how long each stage took.")
  var timings = false
  @OptionGroup var engine: EngineFlags

  func run() async throws {
    var times = Timings(progress: .onTerminal)
    defer { times.progress.clear() }
    let loaded = try configuration.load()
    let zone = try SystemZone.table(named: loaded.configuration.business.timezone)
    let period = try period(loaded.configuration, zone: zone)
    let folder = OutputFolder(path: output ?? "report-\(period.month)", layer: DiskLayer())
    do throws(OutputError) { try folder.check() } catch { throw Refusal(error) }
    let language = try ReportLanguage.named(language, in: loaded.configuration)
    let presentation = try Presentation(loaded)
    let choice = try EngineChoice(
      loaded, engine: engine.engine, master: engine.master, program: engine.sparkSQL)
    times.end("configuration")
    let input = try FolderInput(
      loaded: loaded, zone: zone, folder: try InputOption.folder(input, loaded)
    ).read(&times)
    try ReceiptDays.check(input.reading, month: period.month, asOf: period.asOf)
    let request = ReportPipeline.Request(
      configuration: loaded.configuration, reading: input.reading, period: period,
      language: language, unread: input.unread, presentation: presentation)
    let (report, notes) = try await ReportPipeline.report(
      request, engine: choice, spawner: SubprocessSpawner(), &times)
    let files = try files(report, request, &times)
    do throws(OutputError) { try folder.write(files) } catch { throw Refusal(error) }
    times.end("writing")
    times.progress.clear()
    if timings { Output.error(times.text + choice.suggestion(bytes: input.bytes)) }
    for note in notes { Output.error(Messages.lines(of: note)) }
    guard input.refusals.isEmpty else { throw Refusal(input.refusals) }
  }

  /// The files of the report; what can go wrong in drawing is worded here.
  private func files(
    _ report: Report, _ request: ReportPipeline.Request, _ times: inout Timings
  ) throws -> [OutputFile] {
    do {
      return try ReportPipeline.files(of: report, request, &times)
    } catch let error as DrawingError {
      throw Refusal(error)
    }
  }

  private func period(_ configuration: Configuration, zone: ZoneTable) throws(Refusal)
    -> ReportMonth
  {
    let today = SystemClock.businessDay(
      at: SystemClock.now, zone: zone, dayStartsMinutes: configuration.business.dayStartsMinutes)
    return try ReportMonth(
      month: month, asOf: asOf, today: today, lag: configuration.report.monthLag)
  }
}
