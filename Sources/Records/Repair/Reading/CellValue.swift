/// The bytes that a cell means: without its quotes, escapes taken off.
enum CellValue {
  /// Appends the value of `cell` to `output`.
  static func append(
    _ cell: CellSpan, in text: [UInt8], _ dialect: TableDialect, to output: inout [UInt8]
  ) {
    guard cell.isQuoted else { return output.append(contentsOf: text[cell.start..<cell.end]) }
    var index = cell.start
    while index < cell.end {
      let byte = text[index]
      let next = index + 1 < cell.end ? text[index + 1] : 0
      let isEscape =
        byte == dialect.quote && next == dialect.quote
        || dialect.escape == .backslash && byte == Byte.backslash
          && (next == dialect.quote || next == Byte.backslash)
      output.append(isEscape ? next : byte)
      index += isEscape ? 2 : 1
    }
  }

  /// The value of `cell`.
  static func bytes(of cell: CellSpan, in text: [UInt8], _ dialect: TableDialect) -> [UInt8] {
    var value: [UInt8] = []
    append(cell, in: text, dialect, to: &value)
    return value
  }
}
