package import Measures

/// One line of a sale; amounts are minor units of `currency` and may be negative.
///
/// At least one of `net` and `gross` is known (FORMATS §3).
package struct ReceiptLine: Hashable, Sendable {
  /// File and line.
  package var place: Place
  /// When the sale was made.
  package var at: Stamp
  /// The number of the receipt within its source.
  package var receipt: Symbol
  /// The currency of all amounts.
  package var currency: Currency
  /// How well time and currency are known.
  package var quality: Quality
  /// Amount without tax.
  @Packed package var net: Int64?
  /// Amount with tax.
  @Packed package var gross: Int64?
  /// Tax; that of the whole receipt may stand on its first line.
  @Packed package var tax: Int64?
  /// Reduction already taken off the amount, positive.
  @Packed package var discount: Int64?
  /// Cost of the goods.
  @Packed package var cost: Int64?
  /// Pieces, or another unit of the source.
  @Packed package var quantity: PlainNumber?
  /// What was sold.
  @Packed package var item: Symbol?
  /// The group of goods.
  @Packed package var category: Symbol?
  /// The coupon code.
  @Packed package var coupon: Symbol?
  /// The shop.
  @Packed package var store: Symbol?
  /// The payment that links a refund to its sale.
  @Packed package var payment: Symbol?
  /// The source that a shop system claims for the order.
  @Packed package var origin: Symbol?
  /// Who bought.
  @Packed package var customer: Person?
  /// Whether the source calls the customer new.
  package var customerType: CustomerType?
  /// What the line stands for; `nil` for goods.
  package var role: LineRole?

  /// A line with what every receipt line has; the rest is not known yet.
  package init(place: Place, at: Stamp, receipt: Symbol, currency: Currency, quality: Quality) {
    self.place = place
    self.at = at
    self.receipt = receipt
    self.currency = currency
    self.quality = quality
  }
}
