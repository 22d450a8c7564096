package import Measures

/// Counted visits over inclusive days: footfall, sessions, calls.
package struct Visit: Hashable, Sendable {
  /// File and line.
  package var place: Place
  /// The first day.
  package var from: Day
  /// The last day, not before `from`.
  package var to: Day
  /// How many, not negative.
  package var visits: Int
  /// How well time and currency are known.
  package var quality: Quality
  /// The vendor's slug or the file's own word.
  @Packed package var channel: Symbol?
  /// The id in the register of touchpoints.
  @Packed package var touchpoint: Symbol?
  /// The shop.
  @Packed package var store: Symbol?
  /// How many of the visits did something.
  @Packed package var engaged: Int64?
  /// How many could have been served.
  @Packed package var capacity: Int64?
  /// Conversions that the platform claims; never summed with sales.
  @Packed package var claimedConversions: PlainNumber?
  /// Revenue that the platform claims, in minor units; never summed with sales.
  @Packed package var claimedValue: Int64?
  /// The currency of the claim; `nil` without one.
  package var currency: Currency?

  /// Visits over days; the rest is not known yet.
  package init(place: Place, from: Day, to: Day, visits: Int, quality: Quality) {
    self.place = place
    self.from = from
    self.to = to
    self.visits = visits
    self.quality = quality
  }
}
