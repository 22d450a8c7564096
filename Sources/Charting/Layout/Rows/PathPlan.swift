/// Widths of a table of paths: strips of steps, conversion bars and figures.
struct PathPlan {
  /// True if strip and figures share a line.
  let isBeside: Bool
  /// Width of a strip.
  let stripWidth: Double
  /// Left edge of the bars.
  let barLeft: Double
  /// Right edge of the bars.
  let barRight: Double
  /// Right edge of each column of figures.
  let columnRights: [Double]
  /// Width of each column of figures.
  let columnWidths: [Double]

  init(figures: [[String]], headings: [String], sketch: Sketch) {
    let rows = figures.map { RowContent(name: "", figures: $0) }
    let plan = RowPlan(rows: rows, headings: headings, plotLeast: 0, sketch: sketch)
    let columns = plan.columnWidths.reduce(0) { $0 + $1 + 12 * sketch.step }
    columnRights = plan.columnRights
    columnWidths = plan.columnWidths
    let free = sketch.width - columns
    isBeside = free >= 250 * sketch.step
    let bar = isBeside ? 70 * sketch.step : free
    barRight = free
    barLeft = free - bar
    stripWidth = isBeside ? barLeft - 10 * sketch.step : sketch.width
  }
}
