import ArgumentParser
import Measures
import Records

/// `contatto check`: says what each file is, what will be read and what is wrong; writes nothing.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Say what each file is, what will be read, and what is wrong, without writing.")

  @OptionGroup var configuration: ConfigurationOption
  @Option(help: ArgumentHelp("The folder with the CSV files.", valueName: "folder"))
  var input: String?

  func run() throws {
    let loaded = try configuration.load()
    let zone = try SystemZone.table(named: loaded.configuration.business.timezone)
    let folder = try InputOption.folder(input, loaded)
    let result = try FolderInput(loaded: loaded, zone: zone, folder: folder).readAll()
    let table = FileOverview(result.reading.files)
    Output.write(table.text)
    let overview = SourceOverview(loaded.configuration.sources, files: result.reading.files)
    Output.write(overview.text)
    let rows = result.reading.files.filter { $0.status == .read }.flatMap(\.diagnostics)
    Output.error(Messages.text(of: rows.map(Complaint.init)))
    let complaints = result.refusals + overview.missing(in: folder)
    guard complaints.isEmpty else { throw Refusal(complaints) }
  }
}
