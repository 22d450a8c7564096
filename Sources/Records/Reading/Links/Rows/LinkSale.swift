/// A line of a receipt or refund on its way into a batch.
struct LinkSale {
  /// The second since 1970.
  let second: UInt32
  /// The hash of the receipt.
  let receipt: UInt64
  let isRefund: Bool
  /// The number of the currency in the `LinkWords`.
  let currency: UInt8
  /// Minor units; negative for what was given back.
  let amount: Int64
}
