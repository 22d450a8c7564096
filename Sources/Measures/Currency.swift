/// An ISO 4217 currency with the number of its minor digits.
package struct Currency: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The three capital letters as a number, so that a currency costs four bytes in a record.
  private let packed: UInt32

  /// Three capital letters, such as `EUR`.
  package var code: String {
    var text = ""
    for shift in [16, 8, 0] {
      text.unicodeScalars.append(Unicode.Scalar(UInt8(truncatingIfNeeded: packed >> UInt32(shift))))
    }
    return text
  }

  /// Digits of the minor unit: 2 for most, 0 for JPY KRW CLP ISK VND, 3 for KWD BHD OMR TND JOD.
  package var minorDigits: Int {
    // Numbers, because every amount of every row asks.
    if self == .euro { return 2 }
    if Currency.withoutMinor.contains(self) { return 0 }
    return Currency.withThousandths.contains(self) ? 3 : 2
  }

  /// Minor units in one unit: 100 for the euro.
  package var minorUnitsPerUnit: Int64 {
    switch minorDigits {
    case 0: 1
    case 3: 1000
    default: 100
    }
  }

  /// The currency of a three-letter code, in capitals or not; `nil` for anything else.
  package init?(code: some StringProtocol) { self.init(letters: Array(code.utf8)[...]) }

  /// The same of the bytes of a code.
  package init?(letters: ArraySlice<UInt8>) {
    var packed: UInt32 = 0
    var count = 0
    for byte in letters {
      let upper = byte & 0xDF
      guard byte >= 0x41, upper >= 0x41, upper <= 0x5A, count < 3 else { return nil }
      packed = packed << 8 | UInt32(upper)
      count += 1
    }
    guard count == 3 else { return nil }
    self.packed = packed
  }

  private init(packed: UInt32) { self.packed = packed }

  private static let withoutMinor = ["JPY", "KRW", "CLP", "ISK", "VND"].compactMap {
    Currency(code: $0)
  }
  private static let withThousandths = ["KWD", "BHD", "OMR", "TND", "JOD"].compactMap {
    Currency(code: $0)
  }

  /// The euro.
  package static let euro = Currency(packed: 0x45_55_52)

  package var description: String { code }

  package static func < (left: Currency, right: Currency) -> Bool { left.packed < right.packed }
}
