package import Measures

/// Money spent on a touchpoint over inclusive days; `channel` or `touchpoint` is known.
package struct Spend: Hashable, Sendable {
  /// File and line.
  package var place: Place
  /// The first day.
  package var from: Day
  /// The last day, not before `from`.
  package var to: Day
  /// Minor units of `currency`, without reclaimable VAT.
  package var amount: Int64
  /// The currency of the amount.
  package var currency: Currency
  /// How well time and currency are known.
  package var quality: Quality
  /// The vendor's slug or the file's own word.
  @Packed package var channel: Symbol?
  /// The id in the register of touchpoints.
  @Packed package var touchpoint: Symbol?
  /// The campaign.
  @Packed package var campaign: Symbol?
  /// The shop.
  @Packed package var store: Symbol?
  /// Times shown.
  @Packed package var impressions: Int64?
  /// Clicks.
  @Packed package var clicks: Int64?
  /// Copies, mails, hours on air.
  @Packed package var contacts: Int64?
  /// What the money bought; `nil` where the source does not say.
  package var costKind: CostKind?
  /// Conversions that the platform claims; never summed with sales.
  @Packed package var claimedConversions: PlainNumber?

  /// An amount over days; the rest is not known yet.
  package init(
    place: Place, from: Day, to: Day, amount: Int64, currency: Currency, quality: Quality
  ) {
    self.place = place
    self.from = from
    self.to = to
    self.amount = amount
    self.currency = currency
    self.quality = quality
  }
}
