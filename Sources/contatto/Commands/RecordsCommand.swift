import ArgumentParser
import Measures
import Records

/// `contatto records`: one file as canonical records.
struct RecordsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "records",
    abstract: "Print what one file holds as JSON: records, skipped rows, refused rows.")

  @OptionGroup var configuration: ConfigurationOption
  @Argument(
    help: "The file to read, - for standard input; files beside it join as its partner tables.")
  var file: String
  @Flag(help: "Print JSON, which is the only form there is.")
  var json = false
  @Option(
    help: ArgumentHelp("A JSON file with what the configuration would say.", valueName: "file"))
  var given: String?

  func run() throws {
    let (files, name) = file == "-" ? try StandardInput.files() : try filesBeside(file)
    let inputs = files.map { Records.InputFile(name: $0.name, bytes: $0.bytes) }
    let wanted = files.filter { $0.diskName == name }
    let (profiles, settings) = try rules(files: wanted)
    let reader = FolderReader(profiles: profiles, settings: settings)
    var refused: [Complaint] = []
    for file in wanted {
      guard let (reading, records) = reader.read(file.name, among: inputs) else { continue }
      Output.write(CanonicalJSON.text(reading, records) + [0x0A])
      guard reading.status != .read else { continue }
      refused.append(
        Complaint(
          status: .badData, place: .init(file: file.name),
          sentence: "\(reading.status.rawValue): \(reading.reason?.rawValue ?? "unknown")"))
    }
    guard refused.isEmpty, !wanted.isEmpty else {
      throw refused.isEmpty
        ? Refusal(.badData, "is no table of a known ending", file: file) : Refusal(refused)
    }
  }

  /// The file with those beside it, and its name among them.
  private func filesBeside(_ path: String) throws(Refusal) -> (files: [DataFile], name: String) {
    let (folder, name) = NamedFile.parts(of: path)
    try NamedFile.check(path, missing: .noInput)
    let neighbours = try InputFolder(path: folder, limits: .standard).read()
    if let complaint = neighbours.refused.first(where: { $0.place?.file == name }) {
      throw Refusal([complaint])
    }
    return (neighbours.files, name)
  }

  /// What `--given` says; without it the configuration; without that euro, UTC and a random key.
  private func rules(files: [DataFile]) throws(Refusal) -> ([Profile], ReadingSettings) {
    if let given {
      return (
        try ProfileFiles.library(local: []).profiles, try GivenFile.read(given).settings()
      )
    }
    guard let loaded = try configuration.loadIfAny() else {
      let cache = ZoneCache()
      let settings = ReadingSettings(
        currency: .euro, zone: .utc, key: PrivacyKey.random(),
        zones: { name in cache.table(named: name) })
      return (try ProfileFiles.library(local: []).profiles, settings)
    }
    let settings = ReadingSettings(
      loaded.configuration,
      zone: try SystemZone.table(named: loaded.configuration.business.timezone),
      key: try PrivacyKey.bytes(for: loaded), files: files)
    return (try ProfileFiles.library(for: loaded).profiles, settings)
  }
}
