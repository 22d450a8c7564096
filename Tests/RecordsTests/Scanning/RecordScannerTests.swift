import Testing

@testable import Records

@Suite struct RecordScannerTests {
  private struct Scan: Equatable {
    var rows: [[String]] = []
    var lines: [Int] = []
    var end: RecordScanner.End = .done
  }

  private func scan(_ blocks: [ArraySlice<UInt8>], limits: ScanLimits = .standard) -> Scan {
    var scanner = RecordScanner(delimiter: Byte.comma, line: 1, limits: limits)
    var scan = Scan()
    func take(_ row: inout ScannedRow) -> Bool {
      scan.rows.append((0..<row.count).map { String(decoding: row.cell($0), as: UTF8.self) })
      scan.lines.append(row.line)
      return true
    }
    for block in blocks {
      if let end = scanner.feed(block, take) {
        scan.end = end
        return scan
      }
    }
    scan.end = scanner.finish(take)
    return scan
  }

  private func scan(_ text: String, limits: ScanLimits = .standard) -> Scan {
    scan([Array(text.utf8)[...]], limits: limits)
  }

  @Test(arguments: [
    ("a,b\n1,2\n", [["a", "b"], ["1", "2"]]),
    ("a,b\r\n1,2", [["a", "b"], ["1", "2"]]),
    ("a\rb\r", [["a"], ["b"]]),
    ("a,\n,b\n", [["a", ""], ["", "b"]]),
    ("\"a,b\",\"say \"\"hi\"\"\"\n", [["a,b", "say \"hi\""]]),
    ("\"two\r\nlines\",x\n", [["two\nlines", "x"]]),
    ("a \"quote\" inside,5\" screen\n", [["a \"quote\" inside", "5\" screen"]]),
    ("\"a\"b,c\n", [["ab", "c"]]),
    ("a\n\nb\n", [["a"], [""], ["b"]]),
    ("\"\"\n", [[""]]),
    ("", []),
  ])
  func `records are cut as RFC 4180 says, and stray quotes are literal`(
    text: String, rows: [[String]]
  ) {
    #expect(scan(text).rows == rows)
  }

  @Test func `lines are those of the file, also inside quotes`() {
    #expect(scan("a\n\"b\nc\r\nd\",x\n\re\r\nf").lines == [1, 2, 5, 6, 7])
  }

  @Test func `wherever blocks end, the records are the same`() {
    let text = "a,\"b \"\"c\"\"\r\nd\",e\r\n\"\",x\r\"\u{0301}z\",\"q\"r\n1,2,3\n\n\"end\""
    let bytes = Array(text.utf8)
    let whole = scan(text)
    #expect(whole.rows.count == 6)
    for one in 0...bytes.count {
      for other in one...bytes.count {
        let parts = scan([bytes[..<one], bytes[one..<other], bytes[other...]])
        #expect(parts == whole, "cut at \(one) and \(other)")
      }
    }
  }

  @Test func `an open quote at the end is torn, however long the rest is`() {
    #expect(scan("a,b\n1,\"2\n3,4\n").end == .torn(line: 2, lines: 2))
    let rest = String(repeating: "x,y\n", count: 40_000)
    #expect(scan("a,b\n1,\"2\n" + rest).end == .torn(line: 2, lines: 40_001))
    #expect(scan("a,b\n1,\"2\n" + rest + "\"\n").end == .limit(line: 2, .cell))
  }

  @Test func `a cell, a record and a row are limited`() {
    let limits = ScanLimits(cellBytes: 10, recordBytes: 30, columns: 5)
    #expect(scan("12345678901\n", limits: limits).end == .limit(line: 1, .cell))
    #expect(
      scan("1\n1234567890,1234567890,1234567890,1\n", limits: limits).end
        == .limit(line: 2, .record))
    #expect(scan("1,2,3,4,5\n", limits: limits).end == .done)
    #expect(scan("1,2,3,4,5,6\n", limits: limits).end == .limit(line: 1, .columns))
  }
}
