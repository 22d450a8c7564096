/// A contact with an identified customer in sixteen bytes; sorted as two words it lies by customer,
/// then by time.
///
/// From the highest bit of `customer` to the lowest of `rest`: 80 bits for the customer, 32 for the
/// second since 1970 on the shop's wall clock, 16 for the kind of contact in the `LinkWords`.
package struct LinkTouch: Hashable, Sendable, BitwiseCopyable {
  /// The upper 64 bits of the customer.
  package let customer: UInt64
  /// The lower 16 bits of the customer, the second, the word.
  package let rest: UInt64

  /// A contact; `second` counts from 1970.
  init(_ customer: CustomerNumber, second: UInt32, word: UInt16) {
    self.customer = customer.high
    rest = customer.low | UInt64(second) << 16 | UInt64(word)
  }

  /// A contact whose words another touch had.
  package init(customer: UInt64, rest: UInt64) {
    self.customer = customer
    self.rest = rest
  }
}
