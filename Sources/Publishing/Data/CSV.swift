/// Comma-separated text as RFC 4180 has it, with line feeds, in UTF-8.
///
/// Written by hand because the packages at hand quote by `Character`, which a combining mark
/// defeats (OPERATIONS §9.1).
enum CSV {
  /// Records of fields as bytes; every record ends with a line feed.
  static func bytes(_ records: [[[UInt8]]]) -> [UInt8] {
    var bytes: [UInt8] = []
    for record in records {
      for (index, field) in record.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        append(field, to: &bytes, isAlone: record.count == 1)
      }
      bytes.append(UInt8(ascii: "\n"))
    }
    return bytes
  }

  /// An empty field that is alone in its record is quoted, or the record would be an empty line.
  private static func append(_ field: [UInt8], to bytes: inout [UInt8], isAlone: Bool) {
    guard field.contains(where: needsQuotes) || (isAlone && field.isEmpty) else {
      bytes.append(contentsOf: field)
      return
    }
    bytes.append(UInt8(ascii: "\""))
    for byte in field {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private static func needsQuotes(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: ","), 0x0A, 0x0D: true
    default: false
    }
  }

  /// A text field that no spreadsheet takes for a formula (OPERATIONS §9.2): a leading apostrophe
  /// where the first scalar is `= + - @`, tab, CR, LF or the full-width form of one of the signs.
  static func guarded(_ field: [UInt8]) -> [UInt8] {
    startsFormula(field) ? [UInt8(ascii: "'")] + field : field
  }

  private static func startsFormula(_ field: [UInt8]) -> Bool {
    switch field.first {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09, 0x0A,
      0x0D:
      return true
    case 0xEF:
      // U+FF1D, U+FF0B, U+FF0D, U+FF20.
      let fullWidth: [[UInt8]] = [[0xBC, 0x9D], [0xBC, 0x8B], [0xBC, 0x8D], [0xBC, 0xA0]]
      return fullWidth.contains(Array(field.dropFirst().prefix(2)))
    default: return false
    }
  }
}
