import Measures
import Testing

@testable import Records

/// What the quick way says of a cell is what the full one says, or nothing.
@Suite struct PlainCellTests {
  /// A cell in a block, with the bytes around it that a block guarantees.
  private func inBlock<Answer>(_ cell: String, _ body: (RawSpan, Int, Int) -> Answer) -> Answer {
    let margin = [UInt8](repeating: 0x2C, count: RecordBlock.margin)
    let bytes = margin + Array(cell.utf8) + margin
    return unsafe body(
      bytes.span.bytes, RecordBlock.margin, RecordBlock.margin + cell.utf8.count)
  }

  private func plain(_ cell: String, mark: UInt8) -> (digits: Int64, places: Int)? {
    inBlock(cell) { bytes, start, end in
      if let short = ShortDecimal(bytes, end, end - start, mark: mark) {
        return (short.value, short.places)
      }
      return PlainDecimal(bytes, start, end, mark: mark).map { ($0.digits, $0.places) }
    }
  }

  @Test(arguments: [Byte.point, Byte.comma, 0])
  func `a plain number is what the full parser reads, or nil`(mark: UInt8) throws {
    var numbers = SplitMix64(state: 11)
    let signs = Array("0123456789.,-+e '\0".unicodeScalars)
    let decimal: DecimalMark = mark == Byte.comma ? .comma : .point
    var plainCount = 0
    for _ in 0..<40_000 {
      let count = 1 + Int(numbers.next() % 18)
      // Mostly digits, so that most of the cells are numbers.
      var cell = ""
      for _ in 0..<count {
        let draw = numbers.next()
        let sign = draw % 4 > 0 ? signs[Int(draw >> 8) % 10] : signs[Int(draw >> 8) % signs.count]
        cell.unicodeScalars.append(sign)
      }
      guard let (digits, places) = plain(cell, mark: mark) else { continue }
      plainCount += 1
      let token = try #require(NumberToken(Array(cell.utf8)[...], readsLeading: false), "\(cell)")
      let full = try #require(token.number(decimal), "\(cell)")
      #expect(full == ExactNumber(mantissa: Int128(digits), places: places), "\(cell)")
    }
    #expect(plainCount > 1000)
  }

  @Test func `a name of any length is filled, begins with a letter or sign, and has no plus`() {
    var numbers = SplitMix64(state: 5)
    let signs = Array("Rk7-\"+ \u{7F}è'".unicodeScalars)
    for _ in 0..<20_000 {
      var cell = ""
      for _ in 0..<numbers.next() % 36 {
        let draw = Int(numbers.next() % 40)
        cell.unicodeScalars.append(signs[draw < signs.count ? draw : draw % 4])
      }
      let isName = inBlock(cell) { bytes, start, end in
        let row = RowPlaces(first: 0, count: 1, start: start, end: end)
        let ends = [UInt32(end - RecordBlock.margin)]
        return row.isName(0, bytes, ends.span)
      }
      var content = Array(cell.utf8)
      if content.count >= 2, content.first == Byte.quote, content.last == Byte.quote {
        content = Array(content.dropFirst().dropLast())
      }
      let first = content.first ?? 0
      #expect(isName == (first > 0x20 && first < 0x7F && !content.contains(0x2B)), "\(cell)")
    }
  }

  @Test func `a memo tells cells of every length apart`() {
    var memo = CellMemo()
    // Names that are the end of each other, that differ in one byte, and that hold a zero byte.
    let names =
      ["", "0", "\0", "\0\0", "10:00", "10:01", "2024-01-01", "2024-01-02", "Reggio Emilia"]
      + (1...32).map { String(repeating: "x", count: $0) }
      + (1...32).map { String(repeating: "x", count: $0 - 1) + "y" }
    for (number, name) in names.enumerated() {
      inBlock(name) { memo.learn($0, $1, $2, UInt32(number)) }
    }
    // Once more: what the table of short cells knew is learnt anew after the first long one.
    for (number, name) in names.enumerated() {
      inBlock(name) { memo.learn($0, $1, $2, UInt32(number)) }
    }
    for (number, name) in names.enumerated() {
      #expect(inBlock(name) { memo.meaning($0, $1, $2) } == UInt32(number), "\(name)")
    }
    for stranger in ["z", "10:02", String(repeating: "x", count: 33), "2024-01-03"] {
      #expect(inBlock(stranger) { memo.meaning($0, $1, $2) } == nil)
    }
  }

  @Test func `a column of short cells answers from its own table`() {
    var memo = CellMemo()
    for minute in 0..<660 {
      inBlock("\(9 + minute / 60):\(minute % 60)") { memo.learn($0, $1, $2, UInt32(minute)) }
    }
    for minute in 0..<660 {
      #expect(
        inBlock("\(9 + minute / 60):\(minute % 60)") { memo.meaning($0, $1, $2) } == UInt32(minute))
    }
    #expect(inBlock("9:") { memo.meaning($0, $1, $2) } == nil)
  }

  @Test func `a memo stops learning before it grows without end`() {
    var memo = CellMemo()
    for number in 0..<10_000 { inBlock("\(number)") { memo.learn($0, $1, $2, UInt32(number)) } }
    #expect(inBlock("17") { memo.meaning($0, $1, $2) } == 17)
    #expect(inBlock("9999") { memo.meaning($0, $1, $2) } == nil)
  }
}
