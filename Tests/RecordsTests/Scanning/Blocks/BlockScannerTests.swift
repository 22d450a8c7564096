import Measures
import Testing

@testable import Records

/// What is cut by blocks is what the machine cuts byte by byte.
@Suite struct BlockScannerTests {
  private struct Scan: Equatable {
    var rows: [[[UInt8]]] = []
    var lines: [Int] = []
    var end = RecordScanner.End.done

    mutating func take(_ row: ScannedRow) {
      rows.append((0..<row.count).map { Array(row.cell($0)) })
      lines.append(row.line)
    }
  }

  private func machine(_ text: DecodedText, _ limits: ScanLimits, most: Int) -> Scan {
    var scan = Scan()
    var scanner = RecordScanner(delimiter: Byte.comma, line: text.line, limits: limits)
    let body: (inout ScannedRow) -> Bool = { row in
      scan.take(row)
      return scan.rows.count < most
    }
    let end = scanner.feed(text.bytes[text.start...], body) ?? scanner.finish(body)
    scan.end = end
    return scan
  }

  private func blocks(_ text: DecodedText, _ limits: ScanLimits, most: Int, bytes: (Int, Int))
    -> Scan
  {
    var scan = Scan()
    let blocks = BlockScanner(
      text, delimiter: Byte.comma, limits: limits, blockBytes: (bytes.0, bytes.1))
    let end = RecordScanner.scan(text, by: blocks, delimiter: Byte.comma, limits: limits) { row in
      scan.take(row)
      return scan.rows.count < most
    }
    scan.end = end
    return scan
  }

  /// Cells with everything that moves a quote, in front of any line end.
  private func text(_ numbers: inout SplitMix64, strayOneIn: UInt64) -> String {
    let plain = ["", "a", "12.50", "Łódź", " x ", "e\u{301}"]
    let quoted = [
      "\"\"", "\"b,c\"", "\"d\ne\"", "\"f\r\ng\"", "\"\"\"h\"\"\"", "\"i\"j", "\"k\rl\"",
    ]
    let stray = ["5\" m", "\"n\"o\"p", "q\"\"", "\"r"]
    let ends = ["\n", "\r\n", "\r", "\n\n"]
    var text = numbers.next() % 4 == 0 ? "sep=,\n" : ""
    for _ in 0..<numbers.next() % 60 {
      for cell in 0..<1 + numbers.next() % 5 {
        if cell > 0 { text += "," }
        let draw = numbers.next()
        let list = draw % strayOneIn == 1 ? stray : draw % 3 == 0 ? quoted : plain
        text += list[Int((draw >> 8) % UInt64(list.count))]
      }
      text += ends[Int(numbers.next() % 4)]
    }
    if numbers.next() % 2 == 0 { text += "last,\"cell\"" }
    return text
  }

  @Test(arguments: [UInt64.max, 400, 20])
  func `blocks of any size cut the records of the machine`(strayOneIn: UInt64) throws {
    var numbers = SplitMix64(state: strayOneIn &+ 4)
    for _ in 0..<300 {
      let bytes = Array(text(&numbers, strayOneIn: strayOneIn).utf8)
      let text = DecodedText(text: bytes, .utf8)
      let most = numbers.next() % 3 == 0 ? Int(numbers.next() % 20) + 1 : Int.max
      let wanted = machine(text, .standard, most: most)
      for size in [(1, 1), (7, 40), (64, 64), (100, 333), (1 << 14, 1 << 17)] {
        let found = blocks(text, .standard, most: most, bytes: size)
        #expect(found == wanted, "blocks of \(size): \(String(decoding: bytes, as: UTF8.self))")
      }
    }
  }

  @Test func `limits are broken in the same record`() {
    var numbers = SplitMix64(state: 21)
    let limits = ScanLimits(cellBytes: 6, recordBytes: 14, columns: 4)
    for _ in 0..<300 {
      let text = DecodedText(text: Array(text(&numbers, strayOneIn: 100).utf8), .utf8)
      let wanted = machine(text, limits, most: .max)
      #expect(blocks(text, limits, most: .max, bytes: (40, 200)) == wanted)
    }
  }
}
