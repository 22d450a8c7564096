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
  @Option(
    help: ArgumentHelp(
      "Print sums of the sales instead of records: store,month or one of them.",
      valueName: "columns"))
  var sums: String?

  func run() throws {
    guard let sums else { return try writeRecords() }
    let words = sums.utf8.split(separator: UInt8(ascii: ",")).map {
      String(decoding: $0, as: UTF8.self)
    }
    let dimensions = words.compactMap(SalesSum.Dimension.init)
    guard dimensions.count == words.count, !words.isEmpty else {
      let names = SalesSum.Dimension.allCases.map(\.rawValue).joined(separator: ",")
      throw Refusal(.usage, "--sums takes \(names) or one of them")
    }
    try writeSums(Set(dimensions))
  }

  /// Streams a named file; whatever must be read in full is read in full.
  private func writeSums(_ dimensions: Set<SalesSum.Dimension>) throws {
    if file != "-", let sums = try streamedSums(dimensions) {
      return Output.write(SumsJSON.text(sums) + [0x0A])
    }
    try write { reader, name, inputs in
      reader.sums(of: name, among: inputs, by: dimensions).map { ($0.reading, SumsJSON.text($0)) }
    }
  }

  private func streamedSums(_ dimensions: Set<SalesSum.Dimension>) throws(Refusal) -> SalesSums? {
    let name = NamedFile.parts(of: file).name
    let text = try DiskText(file, limit: Configuration.Limits.standard.fileBytes)
    let (profiles, settings) = try rules(files: [DataFile(name: name, diskName: name, bytes: [])])
    let reader = FolderReader(profiles: profiles, settings: settings)
    return reader.streamedSums(of: text, named: name, by: dimensions)
  }

  private func writeRecords() throws {
    try write { reader, name, inputs in
      reader.read(name, among: inputs).map { ($0, CanonicalJSON.text($0, $1)) }
    }
  }

  /// Reads the file with its neighbours and writes what `text` makes of it.
  private func write(
    _ text: (FolderReader, String, [Records.InputFile]) -> (FileReading, [UInt8])?
  ) throws {
    let (files, name) = file == "-" ? try StandardInput.files() : try filesBeside(file)
    let inputs = files.map { Records.InputFile(name: $0.name, bytes: $0.bytes) }
    let wanted = files.filter { $0.diskName == name }
    let (profiles, settings) = try rules(files: wanted)
    let reader = FolderReader(profiles: profiles, settings: settings)
    var refused: [Complaint] = []
    for file in wanted {
      guard let (reading, json) = text(reader, file.name, inputs) else { continue }
      Output.write(json + [0x0A])
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
    let library = try ProfileFiles.library(for: loaded)
    var settings = ReadingSettings(
      loaded.configuration,
      zone: try SystemZone.table(named: loaded.configuration.business.timezone),
      key: try PrivacyKey.bytes(for: loaded), files: files)
    settings.forgotten = try ForgetList(loaded, library: library)?.pseudonyms() ?? []
    return (library.profiles, settings)
  }
}
