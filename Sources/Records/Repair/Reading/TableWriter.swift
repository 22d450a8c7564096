/// Writes rows as strict CSV (RFC 4180): UTF-8, comma, LF, quotes only where they are needed.
package struct TableWriter {
  /// What has been written and not yet taken.
  package private(set) var bytes: [UInt8] = []
  private var cell: [UInt8] = []

  /// An empty table.
  package init() {}

  /// Writes one row.
  package mutating func add(_ row: TableRow) {
    for index in 0..<row.count {
      if index > 0 { bytes.append(Byte.comma) }
      cell.removeAll(keepingCapacity: true)
      row.append(index, to: &cell)
      append(isAlone: row.count == 1)
    }
    bytes.append(Byte.lineFeed)
  }

  /// Takes what has been written.
  package mutating func take() -> [UInt8] {
    defer { bytes.removeAll(keepingCapacity: true) }
    return bytes
  }

  private mutating func append(isAlone: Bool) {
    // A row of one empty cell would be no row at all.
    guard cell.isEmpty && isAlone || cell.contains(where: TableWriter.needsQuotes) else {
      return bytes.append(contentsOf: cell)
    }
    bytes.append(Byte.quote)
    for byte in cell {
      if byte == Byte.quote { bytes.append(Byte.quote) }
      bytes.append(byte)
    }
    bytes.append(Byte.quote)
  }

  private static func needsQuotes(_ byte: UInt8) -> Bool {
    byte == Byte.quote || byte == Byte.comma || byte == Byte.lineFeed
      || byte == Byte.carriageReturn
  }
}
