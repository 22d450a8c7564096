/// What a file is that holds no table of text, told by its first bytes.
package enum ForeignFormat: String, Sendable, CaseIterable {
  /// A workbook of Excel since 2007 (`.xlsx`, `.xlsm`, `.xlsb`).
  case excel
  /// A workbook of Excel until 2003, or another document of that time.
  case oldExcel
  /// A table of LibreOffice or OpenOffice (`.ods`).
  case openDocument
  /// A letter: Word, OpenDocument text, RTF.
  case letter
  case pdf
  /// HTML: a page that came instead of a download, or a table that a page saved under a false name.
  case webPage
  case json
  case xml
  case picture
  /// A file of a database or a column store.
  case database
  /// A zip without a table inside.
  case archive
  /// Packed by another program than gzip and zip.
  case packed

  /// What FORMATS §4 calls a file of this kind that nobody recognises.
  var reason: ProblemCode {
    switch self {
    case .excel, .oldExcel, .openDocument: .spreadsheet
    case .archive, .packed: .archive
    case .letter, .pdf, .webPage, .json, .xml, .picture, .database: .noProfile
    }
  }

  /// The format of a file; `nil` for what may be a table.
  init?(_ file: [UInt8]) {
    if let zip = ForeignFormat.zip(file) {
      self = zip
    } else if let marked = ForeignFormat.marks.first(where: { file.starts(with: $0.mark) }) {
      self = marked.format
    } else if let written = ForeignFormat.markup(file) {
      self = written
    } else {
      return nil
    }
  }

  private static let marks: [(mark: [UInt8], format: ForeignFormat)] = [
    ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], .oldExcel),
    (Array("%PDF-".utf8), .pdf),
    (Array("{\\rtf".utf8), .letter),
    ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A], .picture),
    ([0xFF, 0xD8, 0xFF], .picture),
    (Array("GIF8".utf8), .picture),
    (Array("SQLite format 3\0".utf8), .database),
    (Array("PAR1".utf8), .database),
    ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], .packed),
    (Array("Rar!\u{1A}\u{7}".utf8), .packed),
    ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], .packed),
    ([0x28, 0xB5, 0x2F, 0xFD], .packed),
    (Array("BZh".utf8), .packed),
  ]

  /// How much of a file says that it is markup.
  private static let markupBytes = 2048

  /// Markup behind blanks and a mark of the byte order.
  private static func markup(_ file: [UInt8]) -> ForeignFormat? {
    let head = file.prefix(markupBytes)
    let isMarked = head.starts(with: [0xEF, 0xBB, 0xBF])
    let text = head.dropFirst(isMarked ? 3 : 0).drop { $0 <= Byte.space }
      .map { Byte.isLetter($0) ? $0 | 0x20 : $0 }
    switch text.first {
    case UInt8(ascii: "<"):
      let pages = ["<!doctype html", "<html", "<table", "<head", "<body", "<meta"]
      if pages.contains(where: { text.starts(with: $0.utf8) }) { return .webPage }
      return text.starts(with: "<?xml".utf8) ? .xml : nil
    case UInt8(ascii: "{"), UInt8(ascii: "["): return isJSON(text) ? .json : nil
    default: return nil
    }
  }

  /// True if a list or an object opens as JSON does; a cell of a table may begin with a bracket.
  private static func isJSON(_ text: [UInt8]) -> Bool {
    let rest = text.filter { $0 > Byte.space }.prefix(3)
    if rest.starts(with: "{\"".utf8) || rest.starts(with: "[{\"".utf8) { return true }
    return rest.elementsEqual("{}".utf8) || rest.elementsEqual("[]".utf8)
  }

  // MARK: - zip

  private static func zip(_ file: [UInt8]) -> ForeignFormat? {
    guard
      file.starts(with: [0x50, 0x4B, 0x03, 0x04]) || file.starts(with: [0x50, 0x4B, 0x05, 0x06])
    else { return nil }
    let names = ZipNames.all(in: file)
    func holds(_ start: String) -> Bool { names.contains { $0.starts(with: start.utf8) } }
    if holds("xl/") { return .excel }
    if holds("word/") { return .letter }
    // The first member of an OpenDocument file is not packed and says what the file is.
    let head = file.prefix(200)
    func says(_ type: String) -> Bool { head.containsRun(of: Array(type.utf8)) }
    if says("mimetypeapplication/vnd.oasis.opendocument.spreadsheet") { return .openDocument }
    if says("mimetypeapplication/vnd.oasis.opendocument.") { return .letter }
    return .archive
  }
}

extension ArraySlice<UInt8> {
  fileprivate func containsRun(of bytes: [UInt8]) -> Bool {
    indices.contains { self[$0...].starts(with: bytes) }
  }
}
