package import Measures

/// Money or goods given back; amounts and quantity are always positive.
package struct Refund: Hashable, Sendable {
  /// File and line.
  package var place: Place
  /// When the money went back; `approximate` where the file only knows the sale.
  package var at: Stamp
  /// The currency of all amounts.
  package var currency: Currency
  /// How well time and currency are known.
  package var quality: Quality
  /// Amount without tax.
  @Packed package var net: Int64?
  /// Amount with tax.
  @Packed package var gross: Int64?
  /// Tax.
  @Packed package var tax: Int64?
  /// Cost of the goods that came back.
  @Packed package var cost: Int64?
  /// Pieces.
  @Packed package var quantity: PlainNumber?
  /// The refund's own number.
  @Packed package var receipt: Symbol?
  /// The number of the sale.
  @Packed package var refundOf: Symbol?
  /// The payment shared with the sale.
  @Packed package var payment: Symbol?
  /// What came back.
  @Packed package var item: Symbol?
  /// The group of goods.
  @Packed package var category: Symbol?
  /// The shop.
  @Packed package var store: Symbol?
  /// Who brought it back.
  @Packed package var customer: Person?

  /// A refund with what every refund has; the rest is not known yet.
  package init(place: Place, at: Stamp, currency: Currency, quality: Quality) {
    self.place = place
    self.at = at
    self.currency = currency
    self.quality = quality
  }
}
