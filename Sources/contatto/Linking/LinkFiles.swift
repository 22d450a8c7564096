import Measures
import Links
import Records

/// The files that are linked, read into a store: in blocks where that goes, else in full.
struct LinkFiles {
  /// A table, what it is read for, and where it comes from.
  struct Entry {
    let role: LinkRequest.Role
    let table: NamedInput.Table
    let input: NamedInput

    /// What the operator calls the file.
    var path: String { input.path == "-" ? input.name : input.path }
  }

  let entries: [Entry]
  let reader: FolderReader
  let limits: StorageLimits
  let scratch: ScratchFile
  let amount: LinkRequest.Amount
  let channel: @Sendable (String?, String?) -> String

  /// A store with the rows of all files.
  struct Filled {
    let store: LinkStore
    let words: LinkWords
    let readings: [FileReading]
  }

  /// Reads all files; whatever began in blocks and has to be read in full begins anew.
  func filled() throws(Refusal) -> Filled {
    var inFull: Set<Int> = []
    while true {
      if let filled = try filled(inFull: &inFull) { return filled }
    }
  }

  /// Bytes of all files.
  var bytes: Int {
    entries.reduce(0) { $0 + max($1.table.content.bytes.count, $1.table.text?.bytes ?? 0) }
  }

  private func filled(inFull: inout Set<Int>) throws(Refusal) -> Filled? {
    let store = LinkStore(limits, spillingTo: scratch)
    let words = LinkWords()
    let request = LinkRequest(amount: amount, words: words, target: store, channel: channel)
    var readings: [FileReading] = []
    for (number, entry) in entries.enumerated() {
      let reading: FileReading?
      if inFull.contains(number) {
        reading = reader.links(
          of: entry.table.data.name, among: try entry.input.withPartners([entry.table], reader),
          as: .init(entry.role, number: number), request)
      } else {
        let source: any TextSource =
          entry.table.text ?? TextInMemory(entry.table.content.bytes)
        reading = reader.streamedLinks(
          of: source, named: entry.table.data.name, as: .init(entry.role, number: number), request)
        if reading == nil { inFull.insert(number) }
      }
      try entry.table.text?.checkWasRead()
      try check(scratch, store)
      guard let reading else { return nil }
      guard reading.status == .read else { throw Refusal([Complaint(refused: reading)]) }
      readings.append(reading)
    }
    return Filled(store: store, words: words, readings: readings)
  }

  /// Throws where the disk failed, with the room that is needed.
  func check(_ scratch: ScratchFile, _ store: LinkStore) throws(Refusal) {
    guard let error = scratch.error else { return }
    let (read, rows, spilled) = store.bytes
    let whole = Double(rows) * max(1, Double(bytes) / Double(max(1, read)))
    let needed = max(spilled, Int(whole) - (limits.bytes ?? 0))
    throw Refusal(
      .inputOutput, "cannot take what memory has no room for: \(error.reason)",
      file: scratch.folder,
      hint:
        "about \(ByteSize(bytes: needed).text) are needed there; --scratch names another folder,"
        + " --memory allows more than \(ByteSize(bytes: limits.bytes ?? 0).text) of rows in memory")
  }
}
