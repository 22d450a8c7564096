/// A file of the input folder: its name there, and what it holds.
package struct InputFile: Sendable {
  /// The path below the folder with `/`; a member of an archive is `X.zip/lines.csv`.
  package let name: String
  /// The bytes, already unpacked.
  package let bytes: [UInt8]

  /// A file with its content.
  package init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }

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
