/// A file of the example folder before it is compressed.
struct ExportFile {
  /// Where it lies, such as `exports/cassa-milano-2026-10.csv`; `.gz` compresses it.
  let path: String
  let text: [UInt8]

  /// A sheet in an encoding.
  init(_ name: String, _ sheet: Sheet, _ encoding: Encoding = .utf8) {
    path = "exports/\(name)"
    text = encoding.bytes(sheet.text)
  }

  /// A text at any place.
  init(path: String, text: String) {
    self.path = path
    self.text = Array(text.utf8)
  }

  /// The bytes on disk.
  var bytes: [UInt8] { path.hasSuffix(".gz") ? Gzip.compressed(text) : text }
}
