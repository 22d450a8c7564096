package import Measures

/// A test that the owner declared: what is tried, on whom, when, and how many are held back.
package struct DeclaredTest: Hashable, Sendable {
  /// What chance divided into arms.
  package enum Unit: String, Sendable, CaseIterable {
    /// Customers.
    case customer
    /// Shops.
    case store
    /// Weeks: switched on and off in time.
    case week
  }

  /// File and line.
  package var place: Place
  /// The name that assignments refer to.
  package var id: Symbol
  /// What was divided.
  package var unit: Unit
  /// The first day on which the treated were reached.
  package var from: Day
  /// The last such day, not before `from`.
  package var to: Day
  /// The share of controls that the design asked for, above 0 and below 1.
  package var designShare: PlainNumber
  /// The channel.
  @Packed package var channel: Symbol?
  /// The id in the register of touchpoints; it or the channel is known.
  @Packed package var touchpoint: Symbol?
  /// What treating cost, in minor units of `currency`.
  @Packed package var cost: Int64?
  /// The currency of the cost; `nil` without one.
  package var currency: Currency?
  /// How well time and currency are known.
  package var quality: Quality

  /// A test; place in the trade and cost are not known yet.
  package init(
    place: Place, id: Symbol, unit: Unit, from: Day, to: Day, designShare: PlainNumber,
    quality: Quality
  ) {
    self.place = place
    self.id = id
    self.unit = unit
    self.from = from
    self.to = to
    self.designShare = designShare
    self.quality = quality
  }
}
