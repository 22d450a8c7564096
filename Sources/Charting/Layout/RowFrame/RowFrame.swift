/// Where the rows of a chart lie, after their names and figures have been set.
struct RowFrame {
  /// One row's place.
  struct Row {
    /// Upper edge.
    let top: Double
    /// Lower edge.
    let bottom: Double
    /// Upper edge of the plot's lane.
    let laneTop: Double
    /// Lower edge of the plot's lane.
    let laneBottom: Double

    /// Middle of the plot's lane.
    var middle: Double { (laneTop + laneBottom) / 2 }
  }

  /// Left edge of the plot.
  let left: Double
  /// Right edge of the plot.
  let right: Double
  /// Upper edge of the first row.
  let top: Double
  /// The rows from top to bottom.
  let rows: [Row]
  /// True if names stand in a column of their own at the left of the plot.
  let hasNameColumn: Bool

  /// Lower edge of the last row.
  var bottom: Double { rows.last?.bottom ?? top }
}
