import Records
import Testing

/// What people put into the folder in place of a CSV file is called by its name.
@Suite struct ForeignFormatTests {
  private static let workbook: [UInt8] = zip(["[Content_Types].xml", "xl/workbook.xml"])

  /// Local headers of a zip, as a cut one has them.
  private static func zip(_ names: [String], first content: String = "") -> [UInt8] {
    names.enumerated().flatMap { index, name -> [UInt8] in
      let text = Array((index == 0 ? content : "").utf8)
      let head: [UInt8] = [0x50, 0x4B, 0x03, 0x04] + [UInt8](repeating: 0, count: 22)
      return head + [UInt8(name.utf8.count), 0, 0, 0] + Array(name.utf8) + text
    }
  }

  static let files: [(bytes: [UInt8], format: ForeignFormat, code: ProblemCode)] = [
    (workbook, .excel, .spreadsheet),
    ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 1, 2], .oldExcel, .spreadsheet),
    (
      zip(["mimetype", "content.xml"], first: "application/vnd.oasis.opendocument.spreadsheet"),
      .openDocument, .spreadsheet
    ),
    (zip(["[Content_Types].xml", "word/document.xml"]), .letter, .noProfile),
    (zip(["a.bin"]), .archive, .archive),
    (Array("%PDF-1.7\n%\u{E2}\n1 0 obj".utf8), .pdf, .noProfile),
    (Array("\u{FEFF}\n <!DOCTYPE html><html>".utf8), .webPage, .noProfile),
    (Array("<table border=1><tr><td>1</td></tr></table>".utf8), .webPage, .noProfile),
    (Array("<?xml version=\"1.0\"?><Workbook/>".utf8), .xml, .noProfile),
    (Array("[ {\"date\": \"2026-01-01\"} ]".utf8), .json, .noProfile),
    (Array("{\"orders\": []}".utf8), .json, .noProfile),
    ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], .picture, .noProfile),
    (Array("PAR1".utf8) + [0, 1], .database, .noProfile),
    ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C, 0], .packed, .archive),
  ]

  @Test(arguments: files)
  func `each is told by its first bytes, whatever its name says`(
    file: (bytes: [UInt8], format: ForeignFormat, code: ProblemCode)
  ) throws {
    let reader = FolderReader(profiles: try Shipped.profiles(), settings: Reading.settings())
    let input = InputFile(name: "sales.csv", bytes: file.bytes)
    let reading = try #require(reader.examine("sales.csv", among: [input]))
    #expect(reading.status == .unrecognised && reading.profile == nil)
    #expect(reading.diagnostics.map(\.detail) == [.format(file.format)])
    #expect(reading.reason == file.code)
  }

  @Test(arguments: ["", "\n\n", "  \r\n", "\u{FEFF}"])
  func `a file without a sign holds nothing`(text: String) throws {
    let reading = try Reading.one(text).reading
    #expect(reading.reason == .noProfile)
    #expect(reading.diagnostics.map(\.detail) == [.empty])
  }

  @Test(arguments: ["[1] day,amount\n", "<5 days,amount\n", "BZ,amount\n", "PK,amount\n"])
  func `a table whose first cell looks odd stays a table`(text: String) throws {
    #expect(try Reading.one(text).reading.diagnostics.map(\.detail) == [nil])
  }

  @Test func `a header without rows is read, and has none`() throws {
    let reading = try Reading.one("receipt_date,receipt_number,gross").reading
    #expect(reading.status == .read && reading.rowsRead == 0)
  }

  @Test func `a quote that is never closed is named with its line and what it hides`() throws {
    let rows = (1...30).map { "2026-09-01,R\($0),1.00,Milan\n" }
    let text =
      "receipt_date,receipt_number,gross,store\n" + rows[..<12].joined()
      + "2026-09-01,R13,1.00,\"Mil\n" + rows[12...].joined()
    let (reading, json) = try Reading.one(text)
    #expect(reading.status == .refused && reading.reason == .torn)
    #expect(reading.diagnostics.map(\.line) == [14])
    #expect(reading.diagnostics.map(\.detail) == [.openQuote(lines: 19, rowsBefore: 12)])
    #expect(json["records"]?.list.isEmpty == true)
  }

  @Test func `too many columns are refused with the line and the limit`() throws {
    let rows = "receipt_date,receipt_number,gross\n2026-09-01,R1,1.00\n"
    let line = String(repeating: ",", count: 20_000)
    for (text, number) in [(line + "\n", 1), (rows + line + "\n" + rows, 3)] {
      let reading = try Reading.one(text).reading
      #expect(reading.reason == .limit)
      #expect(reading.diagnostics.map(\.line) == [number])
      #expect(reading.diagnostics.map(\.detail) == [.bound(.columns, most: 512)])
    }
  }
}
