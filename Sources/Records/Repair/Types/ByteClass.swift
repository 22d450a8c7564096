/// What kind of sign a byte is, for the outline of a cell.
enum ByteClass: Int, CaseIterable {
  case digit, capital, small, blank, mark
  /// Part of a letter beyond ASCII.
  case wide

  init(_ byte: UInt8) {
    switch byte {
    case 0x30...0x39: self = .digit
    case 0x41...0x5A: self = .capital
    case 0x61...0x7A: self = .small
    case 0x09, 0x20: self = .blank
    case 0x80...: self = .wide
    default: self = .mark
    }
  }
}
