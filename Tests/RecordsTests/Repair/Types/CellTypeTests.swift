import Testing

@testable import Records

struct CellTypeTests {
  @Test(arguments: [
    ("", CellType.empty), ("  ", .empty), ("12", .integer), ("-3", .integer), ("1.5", .number),
    ("1.234,50", .number), ("1,234.50", .number), ("1.5e-7", .number), ("$12.50", .money),
    ("12,50 €", .money), ("PLN 5", .money), ("12 %", .percent), ("2024-03-01", .date),
    ("1/3/24", .date), ("01.03.2024", .date), ("4 Mar 2021", .date), ("8:15", .time),
    ("08:15:30.25", .time), ("8:15 pm", .time), ("2024-03-01T08:15:30Z", .moment),
    ("01/03/2024 08:15", .moment), ("https://example.org/a", .url), ("a.b@example.org", .email),
    ("true", .flag), ("Oak", .text), ("1.2.3.4", .text), ("5 kg", .text), ("12-13", .text),
    ("AB-1234", .text), ("1e", .text), ("12:5", .text), ("99:99:99:99", .text),
  ])
  func `a cell is what it looks like`(cell: String, type: CellType) {
    #expect(CellType.of(Array(cell.utf8)[...]) == type)
  }

  @Test func `a column is what four fifths of its cells are`() throws {
    let days = (1...9).map { "2024-01-0\($0)" }
    let table = try AnyTable("day,mixed\n" + days.map { "\($0),x\n" }.joined() + "later,5\n")
    #expect(table.types == ["date", "text"])
  }
}
