import Charting
import Drawing
import Reporting

/// A small table beside the chart that shows the same numbers, if there is room for both.
struct ChartBesideTable {
  /// The chart at the left.
  let chart: Chart
  /// Its table at the right.
  let table: Table
  /// Sets both.
  let blocks: BlockSetter

  /// More rows make a column that is higher than any chart.
  private static let mostRows = 12

  /// Both in one piece; `nil` if the table is too long or too wide, or the chart needs the width.
  var piece: Piece? {
    guard chart.content.isNarrow, table.rows.count <= ChartBesideTable.mostRows,
      table.columns.count <= 4, let width
    else { return nil }
    let setting = TableSetting(
      table, width: width, setter: blocks.setter, emphasis: blocks.emphasis, isTight: true)
    guard setting.parts.count == 1, let part = setting.parts.first else { return nil }
    let picture = Piece.stacked(
      blocks.chartPieces(chart, width: Grid.width - width - Grid.wideGutter))
    let list = Piece.stacked([part.whole] + setting.notes)
    guard list.height <= picture.height + 60 else { return nil }
    return Piece.beside([(0, picture), (Grid.width - width, list)]).spaced(22)
  }

  /// Width of the columns in which the table stands without wrapping; `nil` if it needs too many.
  private var width: Double? {
    let natural = TableSetting.naturalWidth(of: table, setter: blocks.setter)
    return [2, 3].map(Grid.span).first { natural <= $0 }
  }
}

extension Chart.Content {
  /// True for charts that say as much in half the width.
  fileprivate var isNarrow: Bool {
    switch self {
    case .histogram, .trend, .bars, .response, .funnel, .waterfall, .slope, .dumbbell: true
    case .intervals, .touchpointMap, .stars, .heatMap, .calendar, .bullets, .paths,
      .smallMultiples:
      false
    }
  }
}
