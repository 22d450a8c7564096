/// Whether the first line of a file that no profile knows holds names of columns, or values that
/// nobody but its owner may see. In doubt it holds values.
enum HeaderGuess {
  /// True if no cell of the line can be a value, and a column of numbers or dates stands below a
  /// cell without any digit.
  static func isHeader(_ line: [[UInt8]], above rows: [[[UInt8]]]) -> Bool {
    let first: UInt8? = line.first?.first
    let isObject = first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
    guard !isObject, line.allSatisfy({ $0.isEmpty || isName($0) }) else { return false }
    return line.indices.contains { column in
      guard !line[column].isEmpty, !line[column].contains(where: isDigit) else { return false }
      let below = rows.compactMap { column < $0.count && !$0[column].isEmpty ? $0[column] : nil }
      return !below.isEmpty && below.allSatisfy(isFigure)
    }
  }

  /// A name of a column has a letter and is no address.
  private static func isName(_ cell: [UInt8]) -> Bool {
    cell.contains(where: isLetter) && !cell.contains(UInt8(ascii: "@")) && !isFigure(cell)
  }

  /// A number or a date has digits, and no more letters than digits.
  private static func isFigure(_ cell: [UInt8]) -> Bool {
    let digits = cell.count(where: isDigit)
    return digits > 0 && cell.count(where: isLetter) <= digits
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte & 0xDF) || byte >= 0x80
  }
}
