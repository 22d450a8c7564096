/// One contact with one person or one receipt; `channel` or `touchpoint` is known.
package struct Touch: Hashable, Sendable {
  /// File and line.
  package var place: Place
  /// When it happened.
  package var at: Stamp
  /// What happened.
  package var kind: TouchKind
  /// How well the time is known, and whether a machine acted.
  package var quality: Quality
  /// The vendor's slug or the file's own word.
  @Packed package var channel: Symbol?
  /// The id in the register of touchpoints.
  @Packed package var touchpoint: Symbol?
  /// The campaign.
  @Packed package var campaign: Symbol?
  /// Who was contacted.
  @Packed package var customer: Person?
  /// The shop.
  @Packed package var store: Symbol?
  /// The receipt the coupon was printed on or redeemed with.
  @Packed package var receipt: Symbol?
  /// The coupon code.
  @Packed package var coupon: Symbol?

  /// A contact; the rest is not known yet.
  package init(place: Place, at: Stamp, kind: TouchKind, quality: Quality) {
    self.place = place
    self.at = at
    self.kind = kind
    self.quality = quality
  }
}
