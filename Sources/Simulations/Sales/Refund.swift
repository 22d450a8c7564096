/// Goods brought back, or an order paid back.
struct Refund {
  /// Number of the day on which the money went back.
  let day: Int
  let minute: Int
  /// Position of the sale among the receipts.
  let receipt: Int
  /// The returned line of the sale; `nil` when everything was paid back.
  let line: Int?
}
