/// The same line for each store, all on one scale: "which store hides behind the average?".
package struct SmallMultiples: Sendable {
  /// One store.
  package struct Panel: Sendable {
    /// Name of the store.
    package var name: Phrase
    /// Its months; all panels cover the same ones.
    package var points: [TrendChart.Point]

    /// A store's panel.
    package init(name: Phrase, points: [TrendChart.Point]) {
      self.name = name
      self.points = points
    }
  }

  /// Unit of the common axis.
  package var measure: Measure
  /// The panels as they are to be shown.
  package var panels: [Panel]

  /// Panels on one scale; panels of other months are our own mistake.
  package init(measure: Measure, panels: [Panel]) {
    let months = panels.first?.points.map(\.month)
    precondition(
      panels.allSatisfy { $0.points.map(\.month) == months }, "All panels show the same months.")
    self.measure = measure
    self.panels = panels
  }
}
