/// A delimited text that grows row by row.
struct Sheet {
  private(set) var text: [UInt8] = []
  private let delimiter: UInt8
  private let newline: [UInt8]

  /// An empty sheet; cells are quoted only where they must be.
  init(delimiter: Character, crlf: Bool = false) {
    self.delimiter = delimiter.asciiValue ?? 0x2C
    newline = crlf ? [0x0D, 0x0A] : [0x0A]
  }

  /// Appends a row.
  mutating func row(_ cells: [String]) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { text.append(delimiter) }
      append(cell)
    }
    text += newline
  }

  /// Appends a line as it stands.
  mutating func line(_ line: String) {
    text += line.utf8
    text += newline
  }

  private mutating func append(_ cell: String) {
    let bytes = cell.utf8
    guard bytes.contains(where: { $0 == delimiter || $0 == 0x22 || $0 == 0x0A }) else {
      text += bytes
      return
    }
    text.append(0x22)
    for byte in bytes {
      if byte == 0x22 { text.append(0x22) }
      text.append(byte)
    }
    text.append(0x22)
  }
}
