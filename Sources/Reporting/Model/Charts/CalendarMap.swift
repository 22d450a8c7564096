package import Measures

/// A value for each day, laid out by weeks: "when?".
package struct CalendarMap: Sendable {
  /// Unit of the values.
  package var measure: Measure
  /// Day of the first value.
  package var first: Day
  /// One value a day; `nil` is not known.
  package var values: [Double?]

  /// A calendar.
  package init(measure: Measure, first: Day, values: [Double?]) {
    self.measure = measure
    self.first = first
    self.values = values
  }
}
