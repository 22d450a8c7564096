package import Measures

/// What the owner plans for a measure in a month.
package struct PlanEntry: Hashable, Sendable {
  /// File and line.
  package var place: Place
  /// The month.
  package var month: Month
  /// The measure, in the words of the file.
  package var measure: Symbol
  /// The planned value, in the unit of the measure.
  package var value: PlainNumber
  /// The channel; `nil` for the whole business.
  @Packed package var channel: Symbol?
  /// The shop; `nil` for all.
  @Packed package var store: Symbol?

  /// A planned value of the whole business.
  package init(place: Place, month: Month, measure: Symbol, value: PlainNumber) {
    self.place = place
    self.month = month
    self.measure = measure
    self.value = value
  }
}
