/// What happened to which month, one line an event, only ever appended to (OPERATIONS §4.1).
///
/// A line is one write, flushed before the run goes on: what the ledger says has happened.
package struct Ledger<Layer: FileLayer> {
  /// The format that is written; a higher one was written by a later program.
  static var version: Int { 1 }

  /// Longer lines are refused.
  static var longestLine: Int { 64 << 10 }

  /// Everything so far, in order.
  package private(set) var entries: [LedgerEntry]
  /// True where a line that a crash has cut off was removed.
  package let wasTorn: Bool

  private let path: String
  private let run: String
  private let tree: FileTree<Layer>
  /// The bytes of the whole lines.
  private var length: Int
  /// True where a line could not be written to its end: it goes before another one comes.
  private var hasRest = false

  /// Reads the ledger at `path`; a last line without its end is cut off if `isLocked`, and only
  /// passed over otherwise. `run` names this run in what it writes.
  package init(path: String, run: String, layer: Layer, isLocked: Bool) throws(Setback) {
    self.path = path
    self.run = run
    tree = FileTree(layer: layer)
    var bytes: [UInt8] = []
    do throws(FileError) {
      bytes = try tree.content(of: path) ?? []
      let whole = (bytes.lastIndex(of: 0x0A) ?? -1) + 1
      wasTorn = whole < bytes.count
      if wasTorn, isLocked {
        try tree.unbroken { () throws(FileError) in try layer.shorten(path, to: whole) }
      }
      bytes.removeLast(bytes.count - whole)
      length = whole
    } catch {
      throw .failed(path, error)
    }
    entries = try Ledger.entries(in: bytes, path: path)
  }

  private static func entries(in bytes: [UInt8], path: String) throws(Setback) -> [LedgerEntry] {
    var entries: [LedgerEntry] = []
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).dropLast()
    for (index, line) in lines.enumerated() {
      guard line.count <= longestLine, let entry = LedgerEntry(line: Array(line)) else {
        throw .badLedger(path, line: index + 1)
      }
      guard entry.version <= version else { throw .newerLedger(path, version: entry.version) }
      entries.append(entry)
    }
    return entries
  }

  /// Appends one event and waits until the disk has it.
  package mutating func append(
    _ event: LedgerEntry.Event, _ fields: LedgerFields, at seconds: Int
  ) throws(Setback) {
    let sequence = (entries.last?.sequence ?? 0) + 1
    let head: [PlainJSON.Member] = [
      .init(name: "v", value: .integer(Ledger.version)),
      .init(name: "seq", value: .integer(sequence)),
      .init(name: "at", value: .text(Instant.text(seconds))),
      .init(name: "run", value: .text(run)),
      .init(name: "event", value: .text(event.rawValue)),
    ]
    let line = PlainJSON.object(head + fields.members).bytes
    guard line.count < Ledger.longestLine, let entry = LedgerEntry(line: line) else {
      throw .badLedger(path, line: sequence)
    }
    let isFirst = entries.isEmpty
    do throws(FileError) {
      if hasRest {
        try tree.unbroken { () throws(FileError) in try tree.layer.shorten(path, to: length) }
      }
      hasRest = true
      try tree.append(line + [0x0A], to: path)
      hasRest = false
      length += line.count + 1
      if isFirst { try tree.syncFolder(PathParts.parent(of: path)) }
    } catch {
      throw .failed(path, error)
    }
    entries.append(entry)
  }
}
