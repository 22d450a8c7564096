@testable import Records

/// One input of the scanner: any bytes as a file. What was cut, written again and cut again must be
/// the same.
enum ScannerTrial {
  /// What is wrong; `nil` if nothing is. The first byte chooses the delimiter.
  static func failure(_ input: [UInt8]) -> String? {
    guard let choice = input.first, let text = DecodedText(Array(input.dropFirst())) else {
      return nil
    }
    let delimiter = Byte.delimiters[Int(choice) % Byte.delimiters.count]
    let limits = ScanLimits(cellBytes: 4096, recordBytes: 16_384, columns: 64)
    let (rows, lines, end) = cut(text, delimiter, limits)
    let byByte = cutByByte(text, delimiter, limits)
    guard rows == byByte.rows, lines == byByte.lines, end == byByte.end else {
      return "blocks and bytes are cut differently"
    }
    guard zip(lines, lines.dropFirst()).allSatisfy(<) else { return "lines do not ascend" }
    guard rows.allSatisfy({ (1...limits.columns).contains($0.count) }) else { return "columns" }
    guard rows.joined().allSatisfy({ $0.count <= limits.cellBytes }) else { return "cell length" }
    guard end == .done, let again = DecodedText(written(rows, delimiter)) else { return nil }
    let (second, _, secondEnd) = cut(again, delimiter, limits)
    return secondEnd == .done && second == rows ? nil : "written and cut again it differs"
  }

  private static func cutByByte(_ text: DecodedText, _ delimiter: UInt8, _ limits: ScanLimits)
    -> (rows: [[[UInt8]]], lines: [Int], end: RecordScanner.End)
  {
    var rows: [[[UInt8]]] = []
    var lines: [Int] = []
    var scanner = RecordScanner(delimiter: delimiter, line: text.line, limits: limits)
    let take: (inout ScannedRow) -> Bool = { row in
      rows.append((0..<row.count).map { Array(row.cell($0)) })
      lines.append(row.line)
      return true
    }
    let end = scanner.feed(text.bytes[text.start...], take) ?? scanner.finish(take)
    return (rows, lines, end)
  }

  private static func cut(_ text: DecodedText, _ delimiter: UInt8, _ limits: ScanLimits)
    -> (rows: [[[UInt8]]], lines: [Int], end: RecordScanner.End)
  {
    var rows: [[[UInt8]]] = []
    var lines: [Int] = []
    let end = RecordScanner.scan(text, delimiter: delimiter, limits: limits) { row in
      rows.append((0..<row.count).map { Array(row.cell($0)) })
      lines.append(row.line)
      return true
    }
    return (rows, lines, end)
  }

  /// RFC 4180 with every cell in quotes; marked as UTF-8, because many NULs look like UTF-16, and
  /// with its delimiter, because a first cell may look like the line that names one.
  private static func written(_ rows: [[[UInt8]]], _ delimiter: UInt8) -> [UInt8] {
    var text: [UInt8] = [0xEF, 0xBB, 0xBF] + Array("sep=".utf8) + [delimiter, Byte.lineFeed]
    for row in rows {
      for (index, cell) in row.enumerated() {
        if index > 0 { text.append(delimiter) }
        text.append(Byte.quote)
        for byte in cell {
          if byte == Byte.quote { text.append(byte) }
          text.append(byte)
        }
        text.append(Byte.quote)
      }
      text.append(Byte.lineFeed)
    }
    return text
  }
}
