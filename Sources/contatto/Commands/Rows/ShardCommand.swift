import ArgumentParser
import Measures
import Records
import Shards

/// `contatto shard`: what a report would count, as clean tables for another engine.
struct ShardCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "shard",
    abstract: "Write receipts, contacts and costs as clean CSV tables with their SQL.")

  @OptionGroup var configuration: ConfigurationOption
  @Option(help: ArgumentHelp("The month (default: the last complete one).", valueName: "yyyy-mm"))
  var month: String?
  @Option(help: ArgumentHelp("The folder with the CSV files.", valueName: "folder"))
  var input: String?
  @Option(
    help: ArgumentHelp(
      "The last day the shards may know (default: the end of the month).", valueName: "yyyy-mm-dd"))
  var asOf: String?
  @Option(help: ArgumentHelp("A new or empty folder, or earlier shards.", valueName: "folder"))
  var out: String
  @Option(help: ArgumentHelp("Files a table is cut into (default: engine.shards).", valueName: "n"))
  var shards: Int?

  func validate() throws {
    guard shards.map({ (1...10_000).contains($0) }) ?? true else {
      throw ValidationError("--shards takes a number from 1 to 10000")
    }
  }

  func run() throws {
    var times = Timings(progress: .onTerminal)
    defer { times.progress.clear() }
    let loaded = try configuration.load()
    let zone = try SystemZone.table(named: loaded.configuration.business.timezone)
    let today = SystemClock.businessDay(
      at: SystemClock.now, zone: zone,
      dayStartsMinutes: loaded.configuration.business.dayStartsMinutes)
    let period = try ReportMonth(
      month: month, asOf: asOf, today: today, lag: loaded.configuration.report.monthLag)
    try ShardFolder.check(out)
    let input = try FolderInput(
      loaded: loaded, zone: zone, folder: try InputOption.folder(input, loaded)
    ).read(&times)
    let facts = ReportPipeline.facts(
      loaded.configuration, records: input.reading.records, asOf: period.asOf)
    times.end("facts")
    let bounds = EngineBounds(facts, month: period.month, loaded.configuration)
    let folder = ShardFolder(
      path: out, set: ShardSet(facts, parts: shards ?? loaded.configuration.engine.shards),
      month: period.month)
    // The script names the folder as it is named here; it can be run from the same place.
    _ = try folder.write(script: SparkScript(folder: out, bounds: bounds).text)
    times.end("writing")
    guard input.refusals.isEmpty else { throw Refusal(input.refusals) }
  }
}
