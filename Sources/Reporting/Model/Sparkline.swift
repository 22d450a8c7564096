/// A small line of months without axes; `nil` is a gap.
package struct Sparkline: Sendable {
  /// One value a month, oldest first; the last is the reported month.
  package var values: [Double?]
  /// Index of the same month last year, if it is in the line (drawn hollow).
  package var yearBefore: Int?
  /// True if the last month is partial: its segment is dashed and has no dot.
  package var lastIsPartial: Bool

  /// A sparkline over consecutive months.
  package init(values: [Double?], yearBefore: Int?, lastIsPartial: Bool) {
    self.values = values
    self.yearBefore = yearBefore
    self.lastIsPartial = lastIsPartial
  }
}
