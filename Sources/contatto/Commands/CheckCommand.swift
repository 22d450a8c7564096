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
    _ = try Presentation(loaded)
    let zone = try SystemZone.table(named: loaded.configuration.business.timezone)
    let folder = try InputOption.folder(input, loaded)
    var times = Timings(progress: .none)
    let result = try FolderInput(loaded: loaded, zone: zone, folder: folder).readAll(&times)
    let table = FileOverview(result.reading.files)
    Output.write(table.text)
    let overview = SourceOverview(loaded.configuration.sources, files: result.reading.files)
    Output.write(overview.text)
    let read = result.reading.files.filter { $0.status == .read }
    let found = read.flatMap(\.diagnostics) + result.reading.diagnostics.filter(isNews)
    Output.error(Messages.text(of: CheckCommand.gathered(found)))
    let unbooked = UnbookedLines(
      loaded.configuration, result.reading.records, asOf: read.compactMap(\.lastDay).max())
    let complaints = result.refusals + overview.missing(in: folder) + unbooked.complaints
    guard complaints.isEmpty else { throw Refusal(complaints) }
  }

  /// What the refusals do not say anyway.
  private func isNews(_ diagnostic: Diagnostic) -> Bool { diagnostic.code != .twoRevenueSources }

  /// How many files may share a finding before it is said once for all of them.
  private static let mostFiles = 3

  /// The findings as complaints; one that many files share is said once, with the first of them.
  static func gathered(_ found: [Diagnostic]) -> [Complaint] {
    let whole = Dictionary(grouping: found.filter { $0.line == nil }) { Messages.sentence($0) }
    var said: Set<String> = []
    return found.compactMap { diagnostic in
      let sentence = Messages.sentence(diagnostic)
      guard diagnostic.line == nil, let group = whole[sentence], group.count > mostFiles else {
        return Complaint(diagnostic)
      }
      guard said.insert(sentence).inserted else { return nil }
      return Complaint(
        status: .refusals,
        sentence:
          "\(group.count) files, the first is \(Messages.escaped(group[0].file)): \(sentence)")
    }
  }
}
