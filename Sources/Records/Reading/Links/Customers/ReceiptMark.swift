import Measures

/// Tells receipts apart: those of one file with the same number, day and shop are one.
///
/// The same on every machine and without a secret: marks are counted, never shown.
struct ReceiptMark: Sendable {
  private static let key = CustomerKey(HMAC(key: []), prefix: Array("receipt".utf8))
  /// A copy, because the shared one is looked up anew each time.
  private let numbers = ReceiptMark.key
  private let file: UInt64

  /// For the receipts of a file.
  init(file: Int) { self.file = UInt64(truncatingIfNeeded: file) &* 0xD6E8_FEB8_6659_FD93 }

  /// The mark of a receipt.
  func mark(_ number: ArraySlice<UInt8>, day: Day, store: UInt32) -> UInt64 {
    mark(
      ReceiptMark.key.number(number).high, day: UInt32(truncatingIfNeeded: day.number),
      store: store)
  }

  /// The mark of a receipt whose number lies in a block.
  @inline(__always)
  func mark(
    _ bytes: RawSpan, _ start: Int, _ end: Int, day: UInt32, store: UInt32
  ) -> UInt64 {
    mark(numbers.number(bytes, start, end).high, day: day, store: store)
  }

  @inline(__always)
  private func mark(_ number: UInt64, day: UInt32, store: UInt32) -> UInt64 {
    let place = UInt64(day) << 32 | UInt64(store)
    let mixed = (place &+ 0xA076_1D64_78BD_642F) &* 0x9E37_79B9_7F4A_7C15
    let product = (number ^ file).multipliedFullWidth(by: mixed)
    return product.high ^ product.low
  }

  /// Any text in 64 bits.
  static func hash(_ text: ArraySlice<UInt8>) -> UInt64 { key.number(text).high }
}
