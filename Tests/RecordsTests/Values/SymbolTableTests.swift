import Measures
import Records
import Testing

@Suite struct SymbolTableTests {
  @Test func `a text has one symbol, numbered by first appearance`() {
    var table = SymbolTable()
    let words = (0..<5000).map { "word \($0 % 1250)" }
    let symbols = words.map { table.symbol($0) }
    #expect(table.count == 1250)
    #expect(symbols[0].index == 0)
    #expect(symbols[1250] == symbols[0])
    #expect(zip(words, symbols).allSatisfy { table.text($1) == $0 })
    #expect(table.known("word 7".utf8) == symbols[7])
    #expect(table.known("nobody".utf8) == nil)
  }

  @Test func `texts are equal when their bytes are`() {
    var table = SymbolTable()
    let (composed, decomposed) = (table.symbol("\u{E9}"), table.symbol("e\u{301}"))
    #expect(composed != decomposed)
    #expect(table.symbol("") != composed)
    #expect(table.text(table.symbol("")) == "")
  }

  @Test(
    arguments: [
      (5, 1, "0.5"), (-5, 1, "-0.5"), (300, 2, "3"), (0, 5, "0"), (12_345, 3, "12.345"),
      (1, 18, "0.000000000000000001"),
    ] as [(Int64, Int, String)])
  func `a plain number is its shortest decimal`(digits: Int64, places: Int, text: String) throws {
    #expect(try #require(PlainNumber(digits: digits, places: places)).description == text)
  }

  @Test func `plain numbers compare by value and end somewhere`() throws {
    let half = try #require(PlainNumber(digits: 5, places: 1))
    #expect(half < PlainNumber(1))
    #expect(PlainNumber(-1) < half)
    #expect(PlainNumber(digits: 1 << 60, places: 0) == nil)
  }

  @Test func `a field that is not set is not known, and zero is zero`() throws {
    let day = try #require(Day(iso: "2026-09-01"))
    var line = ReceiptLine(
      place: Place(file: 0, line: 2), at: Stamp(day: day), receipt: Symbol(index: 0),
      currency: .euro, quality: Quality(time: .day))
    #expect(line.gross == nil)
    line.gross = 0
    #expect(line.gross == 0)
    #expect(line.customer == nil)
    #expect(MemoryLayout<ReceiptLine>.stride <= 136)
  }
}
