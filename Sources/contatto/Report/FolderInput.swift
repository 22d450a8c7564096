import Measures
import Records

/// The input of a report: everything in the folder, read by the rules of the configuration.
struct FolderInput {
  /// What was read, and what was not.
  struct Result {
    /// The records and what became of each file.
    let reading: FolderReading
    /// Files that never reached the reader.
    let unread: [Complaint]
    /// One complaint for each file that was refused; the report goes on without it.
    let refusals: [Complaint]
    /// Bytes of the files that were read, unpacked.
    let bytes: Int
  }

  /// The configuration.
  let loaded: LoadedConfiguration
  /// The clock of the business.
  let zone: ZoneTable
  /// The folder with the exports.
  let folder: String

  private var configuration: Configuration { loaded.configuration }

  /// Reads the folder; throws where a required source is missing or cannot be read correctly.
  func read(_ times: inout Timings) throws(Refusal) -> Result {
    let input = try files()
    times.end("files")
    return try read(input, &times)
  }

  /// Makes records of files; throws where a required source is missing or cannot be read correctly.
  func read(_ input: InputReading, _ times: inout Timings) throws(Refusal) -> Result {
    let result = try readAll(input, &times)
    let hard = missingSources(result) + result.refusals.filter { $0.status != .refusals }
    guard hard.isEmpty else { throw Refusal(hard) }
    return result
  }

  /// Reads the folder and complains about whatever is wrong with its files.
  func readAll(_ times: inout Timings) throws(Refusal) -> Result {
    let input = try files()
    times.end("files")
    return try readAll(input, &times)
  }

  /// The files of the folder, without those that the owner has set aside.
  func files() throws(Refusal) -> InputReading {
    var input = try InputFolder(path: folder, limits: configuration.limits).read()
    let isIgnored = { (file: DataFile) in
      configuration.input.rule(for: file).map { $0.profile == nil } ?? false
    }
    input.files.removeAll(where: isIgnored)
    return input
  }

  private func readAll(
    _ input: InputReading, _ times: inout Timings
  ) throws(Refusal) -> Result {
    let library = try ProfileFiles.library(for: loaded)
    var settings = ReadingSettings(
      configuration, zone: zone, key: try PrivacyKey.bytes(for: loaded), files: input.files)
    settings.forgotten = try ForgetList(loaded, library: library)?.pseudonyms() ?? []
    let reader = FolderReader(profiles: library.profiles, settings: settings)
    times.end("profiles")
    let reading = tolerable(reader, input.files)
    times.end("reading")
    let refusals = input.refused + reading.files.compactMap(complaint)
    return Result(
      reading: reading, unread: input.refused,
      refusals: refusals.map { softened($0, files: input.files) } + conflicts(reading),
      bytes: input.files.reduce(0) { $0 + $1.bytes.count })
  }

  /// Reads all files; those with too many unreadable rows are then left out as a whole, because
  /// half a file is a wrong figure.
  private func tolerable(_ reader: FolderReader, _ files: [DataFile]) -> FolderReading {
    let inputs = files.map { Records.InputFile(name: $0.name, bytes: $0.bytes) }
    let first = reader.read(inputs)
    let bad = first.files.filter(isIntolerable)
    guard !bad.isEmpty else { return first }
    let copies = copies(of: bad, files)
    let names = Set((bad + copies).map(\.file))
    var second = reader.read(inputs.filter { !names.contains($0.name) })
    for var file in bad + copies {
      file.status = .refused
      file.reason = file.refused.first?.reason
      second.files.append(file)
    }
    return second
  }

  /// The same files under other names: in the first reading what is wrong with them is told once.
  private func copies(of bad: [FileReading], _ files: [DataFile]) -> [FileReading] {
    let bytes = Dictionary(files.map { ($0.name, $0.bytes) }, uniquingKeysWith: { one, _ in one })
    let names = Set(bad.map(\.file))
    return bad.flatMap { reading in
      files.filter { !names.contains($0.name) && $0.bytes == bytes[reading.file] }.map { file in
        var copy = reading
        copy.file = file.name
        return copy
      }
    }
  }

  private func isIntolerable(_ file: FileReading) -> Bool {
    guard file.status == .read, !file.refused.isEmpty else { return false }
    let limit = configuration.input.mostRejected.value * Double(file.rowsRead)
    return Double(file.refused.count) > limit
  }

  // MARK: - Complaints

  private func complaint(_ file: FileReading) -> Complaint? {
    guard file.status != .read else { return nil }
    guard file.refused.isEmpty else {
      let place = Complaint.Place(file: file.file)
      let share = "\(file.refused.count) of \(file.rowsRead) rows cannot be read"
      let first = file.refused[0]
      let column = first.column.map { ", column \(Messages.escaped($0))" } ?? ""
      return Complaint(
        status: .badData, place: place,
        sentence: "\(share), more than input.rejected_percent allows",
        hint: "the first is line \(first.line)\(column): \(first.reason.rawValue)")
    }
    return Complaint(refused: file)
  }

  /// A file that no required source needs is only a refusal.
  private func softened(_ complaint: Complaint, files: [DataFile]) -> Complaint {
    let name = complaint.place?.file ?? ""
    let file = files.first { $0.name == name } ?? DataFile(name: name, diskName: name, bytes: [])
    let isNeeded = configuration.sources.contains {
      $0.isRequired && $0.files.contains(where: file.fits)
    }
    guard !isNeeded else { return complaint }
    return Complaint(
      status: .refusals, place: complaint.place, sentence: complaint.sentence,
      hint: complaint.hint)
  }

  private func missingSources(_ result: Result) -> [Complaint] {
    let names = result.reading.files.map(\.file) + result.unread.compactMap { $0.place?.file }
    let files = names.map { DataFile(name: $0, diskName: $0, bytes: []) }
    return configuration.sources.filter { source in
      source.isRequired && !files.contains { source.files.contains(where: $0.fits) }
    }.map { source in
      let patterns = source.files.map(\.text).joined(separator: ", ")
      return Complaint(
        status: .noInput, place: .init(file: folder),
        sentence: "the required source \"\(source.name)\" is missing",
        hint: "no file fits \(patterns)")
    }
  }

  private func conflicts(_ reading: FolderReading) -> [Complaint] {
    reading.revenueConflicts.map { conflict in
      let profiles = conflict.profiles.joined(separator: " and ")
      return Complaint(
        status: .badData, place: .init(file: folder),
        sentence:
          "\(profiles) tell of the same sales from \(conflict.firstDay) to \(conflict.lastDay)",
        hint: "mark one [[source]] reconcile_only = true, or both false if the sales differ")
    }
  }
}
