package import Measures

/// Contacts that were only counted; `channel` or `touchpoint` is known.
package struct TouchAggregate: Hashable, Sendable {
  /// How many contacts of one kind.
  package struct Count: Hashable, Sendable {
    /// What happened.
    package let kind: TouchKind
    /// How often, not negative.
    package let number: Int

    /// `number` contacts of one kind.
    package init(kind: TouchKind, number: Int) {
      self.kind = kind
      self.number = number
    }
  }

  /// File and line.
  package var place: Place
  /// When it happened.
  package var at: Stamp
  /// The counts, in the order of `TouchKind`; each kind at most once.
  package var counts: [Count]
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
  /// Conversions that the platform claims; never summed with sales.
  @Packed package var claimedConversions: PlainNumber?
  /// Revenue that the platform claims, in minor units; never summed with sales.
  @Packed package var claimedValue: Int64?
  /// The currency of the claim; `nil` without one.
  package var currency: Currency?

  /// Counted contacts; the rest is not known yet.
  package init(place: Place, at: Stamp, counts: [Count], quality: Quality) {
    self.place = place
    self.at = at
    self.counts = counts
    self.quality = quality
  }

  /// How often one kind happened; `nil` where the source does not say.
  package func count(_ kind: TouchKind) -> Int? {
    counts.first { $0.kind == kind }?.number
  }
}
