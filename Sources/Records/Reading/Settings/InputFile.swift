/// A file of the input folder: its name there, and what it holds.
package struct InputFile: Sendable {
  /// The path below the folder with `/`; a member of an archive is `X.zip/lines.csv`.
  package let name: String
  /// The bytes, already unpacked: all of them, or the beginning of `source`.
  package let bytes: [UInt8]
  /// Where the bytes are read from whenever they are asked for; `nil` where all are in memory.
  let source: (any TextSource)?

  /// How much of a file is in memory in any case.
  private static let headBytes = 1 << 20

  /// A file with its content.
  package init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
    source = nil
  }

  /// A plain file that is too large for memory: whatever reads its rows reads them in blocks.
  package init(name: String, source: any TextSource) {
    self.init(name: name, source: source, headBytes: InputFile.headBytes)
  }

  /// The same with less of it in memory, for tests.
  init(name: String, source: any TextSource, headBytes: Int) {
    self.name = name
    var head = [UInt8](repeating: 0, count: headBytes)
    let count = unsafe head.withUnsafeMutableBytes { unsafe source.read(at: 0, into: $0) } ?? 0
    bytes = Array(head[..<count])
    self.source = count < headBytes ? nil : source
  }

  /// The bytes that are read at once of a file with such a head.
  static func blockBytes(head: Int) -> Int { max(1, head / 4) }

  /// The folder or archive that holds the file; empty at the top.
  var folder: String {
    name.lastIndex(of: "/").map { String(name[..<$0]) } ?? ""
  }

  /// The last part of the name without its extensions, the default name of a survey.
  var stem: String {
    let last = name.lastIndex(of: "/").map { name[name.index(after: $0)...] } ?? name[...]
    let base = last.hasSuffix(".gz") ? last.dropLast(3) : last
    return base.lastIndex(of: ".").map { String(base[..<$0]) } ?? String(base)
  }
}
