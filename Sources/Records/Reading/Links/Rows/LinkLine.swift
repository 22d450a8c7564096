/// A line of a receipt whose customer is known, in 24 bytes; sorted as three words it lies by
/// customer, time and receipt.
///
/// From the highest bit of `customer` to the lowest of `detail`: 80 bits for the customer, 32 for
/// the second since 1970, 31 that tell the receipts of one customer in one second apart, one that
/// is set for a refund, 4 for the currency, 44 for the amount in minor units.
package struct LinkLine: Hashable, Sendable, BitwiseCopyable {
  /// The upper 64 bits of the customer.
  package let customer: UInt64
  /// The lower 16 bits of the customer, the second, 16 bits of the receipt.
  package let rest: UInt64
  /// 15 bits of the receipt, refund, currency, amount.
  package let detail: UInt64

  /// Bits of an amount.
  package static let amountBits = 44
  /// The amounts that fit.
  static let amounts: Range<Int64> = -(1 << 43)..<(1 << 43)
  /// The currencies that fit.
  static let mostCurrencies = 16

  /// A line; `receipt` is the hash of its receipt, `currency` its number.
  init(
    _ customer: CustomerNumber, second: UInt32, receipt: UInt64, isRefund: Bool, currency: UInt8,
    amount: Int64
  ) {
    self.customer = customer.high
    rest = customer.low | UInt64(second) << 16 | receipt >> 48
    let flags = (isRefund ? 1 : 0) << 4 | UInt64(currency)
    detail =
      (receipt >> 33 & 0x7FFF) << 49 | flags << 44
      | UInt64(bitPattern: amount) & ((1 << 44) - 1)
  }
}
