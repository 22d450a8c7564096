package import Measures

/// Something the owner wants to see on the time axis: a holiday, road works, a new competitor.
package struct OwnerEvent: Hashable, Sendable {
  /// File and line.
  package var place: Place
  /// The first day.
  package var from: Day
  /// The last day, not before `from`.
  package var to: Day
  /// What happened.
  package var label: Symbol
  /// The shop; `nil` for all.
  @Packed package var store: Symbol?
  /// How much of it there was, such as a temperature or visitors of the street; `nil` for a mere
  /// happening.
  package var value: PlainNumber?
  /// True if the value stands for demand itself, such as searches for the trade.
  package var isDemand = false
  /// How well the time is known.
  package var quality: Quality

  /// An event in all shops.
  package init(place: Place, from: Day, to: Day, label: Symbol, quality: Quality) {
    self.place = place
    self.from = from
    self.to = to
    self.label = label
    self.quality = quality
  }
}
