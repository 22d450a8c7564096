import Measures
import Testing

@testable import Records

struct TableReaderTests {
  /// Pieces that readers stumble over; the mark U+0301 makes one Character with what precedes it.
  static let pieces = [
    "a", "Zoë", "\"", "\"\u{301}", ",", ";", "\t", "'", "\n", "\r\n", "\r", " ", "\\", "|", "=1+1",
    "\u{FEFF}", "ł", "🍕", "\"\"", "x\u{301},", "O'Brien", "5\"",
  ]

  private func tables(_ count: Int) -> [[[String]]] {
    (0..<count).map { number in
      var numbers = SeededGenerator(seed: UInt64(number))
      let width = 2 + number % 5
      let header = (0..<width).map { "Column \($0)" }
      return [header]
        + (0..<(3 + number % 9)).map { row in
          ["\(row)"]
            + (1..<width).map { _ in
              (0..<Int.random(in: 0...4, using: &numbers)).map { _ in
                Self.pieces[Int.random(in: 0..<Self.pieces.count, using: &numbers)]
              }.joined()
            }
        }
    }
  }

  @Test func `what is written is read again`() throws {
    for (number, rows) in tables(120).enumerated() {
      let text = rows.map { row in
        row.map { cell in
          let bytes = cell.utf8.flatMap { $0 == 0x22 ? [0x22, 0x22] : [$0] }
          return "\"" + String(decoding: bytes, as: UTF8.self) + "\""
        }.joined(separator: ",") + "\n"
      }.joined()
      #expect(try AnyTable(text).rows == rows, "table \(number)")
    }
  }

  @Test func `what the writer writes is read again`() throws {
    for (number, rows) in tables(120).enumerated() {
      var writer = TableWriter()
      let dialect = TableDialect(delimiter: [Byte.comma], quote: Byte.quote, escape: .doubled)
      for row in rows { writer.add(TableRow(names: row.map { Array($0.utf8) }, dialect)) }
      #expect(try AnyTable(writer.take()).rows == rows, "table \(number)")
    }
  }

  @Test func `a file cut anywhere is read`() throws {
    let table = PollutedTable(seed: 5, rows: 2)
    let wanted = ["as it is", "preamble", "apostrophes", "escape \\"]
    let texts = (table.fileCases.filter { wanted.contains($0.name) } + table.quoteCases.prefix(2))
      .map { Array($0.text.utf8) }
    #expect(texts.count == 6)
    for bytes in texts {
      for end in bytes.indices {
        let read = try AnyTable(Array(bytes[..<end]))
        #expect(read.rows.count <= 40)
      }
    }
  }

  @Test func `a torn last row does not disturb the others`() throws {
    let table = PollutedTable(seed: 5, rows: 10)
    let text = table.fileCases[0].text
    let cut = Array(text.utf8.dropLast(70))
    let read = try AnyTable(cut)
    #expect(read.rows.dropLast() == table.rows.dropLast())
  }

  @Test func `printing the printed table changes nothing`() throws {
    let table = PollutedTable(seed: 9, rows: 12)
    for one in table.fileCases + table.missingCases.prefix(20) {
      let first = try AnyTable(one.text).csv
      #expect(try AnyTable(first).csv == first, "\(one.name)")
    }
  }

  @Test func `rows that fit in no way are kept as they are and counted`() throws {
    let read = try AnyTable("id;day;amount\n1;2024-01-02;5.20\n2;2024-01-03;6.10\nend of data\n")
    #expect(read.rows.last == ["end of data", "", ""])
    #expect(read.reading.rejected.first == [RowNote(line: 4, repair: nil, leftOut: 0)])
  }

  @Test func `spreadsheets, archives and documents are refused`() {
    #expect(throws: TableProblem.foreign(.pdf)) { try AnyTable("%PDF-1.7\n") }
    #expect(throws: TableProblem.foreign(.oldExcel)) {
      try AnyTable([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0])
    }
  }

  @Test func `a row with too many columns is refused with its line`() {
    let limits = ScanLimits(cellBytes: 1000, recordBytes: 1000, columns: 4)
    #expect(throws: TableProblem.columns(line: 3, limit: 4)) {
      _ = try TableReader(Array("a,b,c\n1,2,3\n1,2,3,4,5\n".utf8), limits: limits).read { _ in }
    }
  }

  @Test(arguments: ["\"", "\"\n", "\"x\n", "a,\"\n", "\"a\n\",\"b\n", ",", "'\"", "\\\""])
  func `hostile files are read in linear time`(piece: String) throws {
    func seconds(_ count: Int) throws -> Double {
      let bytes = Array(String(repeating: piece, count: count).utf8.prefix(8_000))
      return try ContinuousClock().measure { _ = try AnyTable(bytes) } / .seconds(1)
    }
    #expect(try seconds(8_000) < 20)
  }
}
