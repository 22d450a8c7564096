/// The outline of a short cell: digits, capitals, small letters, and marks as they are.
///
/// Two codes such as `MG-8769` and `RI-3895` have the same outline. Long cells have none.
struct CellOutline: Hashable {
  private let code: UInt64

  /// The longest cell that has an outline, in bytes.
  static let longest = 24

  init?(_ cell: ArraySlice<UInt8>) {
    guard cell.count <= CellOutline.longest else { return nil }
    var code: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in cell { code = (code ^ UInt64(ByteClass(byte).mark(byte))) &* 0x100_0000_01B3 }
    self.code = code
  }
}

extension ByteClass {
  /// The sign that stands for a byte in an outline; marks stand for themselves.
  fileprivate func mark(_ byte: UInt8) -> UInt8 {
    switch self {
    case .digit: Byte.nine
    case .capital: UInt8(ascii: "A")
    case .small: UInt8(ascii: "a")
    case .wide: 0x80
    case .blank, .mark: byte
    }
  }
}
