/// A tile of the key-figure strip (REPORT §3.1).
package struct KeyFigure: Sendable {
  /// Key of the figure: `net-sales`.
  package var id: String
  /// Name of the measure.
  package var name: Phrase
  /// The month's value, in print precision.
  package var value: Cell
  /// Interval, grade or base on one line, if the value is an estimate or needs its base.
  package var note: Phrase?
  /// Plan, last month, same month last year.
  package var comparisons: [Comparison]
  /// Thirteen months ending with the reported one.
  package var sparkline: Sparkline

  /// A tile with its value, comparisons and history.
  package init(
    id: String, name: Phrase, value: Cell, note: Phrase?, comparisons: [Comparison],
    sparkline: Sparkline
  ) {
    self.id = id
    self.name = name
    self.value = value
    self.note = note
    self.comparisons = comparisons
    self.sparkline = sparkline
  }
}
