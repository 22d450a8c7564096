import Charting
import Drawing
import Reporting

/// Two small charts beside each other, three columns each (REPORT §9).
struct ChartBesideChart {
  /// The chart at the left, which is read first.
  let left: Chart
  /// The chart at the right.
  let right: Chart
  /// Sets both.
  let blocks: BlockSetter

  /// Both in one piece; `nil` if one needs the width.
  var piece: Piece? {
    guard left.content.isNarrow, right.content.isNarrow else { return nil }
    let width = Grid.span(3) - 4
    let pieces = [left, right].map { chart in
      Piece.stacked(blocks.chartPieces(chart, width: width))
    }
    return Piece.beside([(0, pieces[0]), (Grid.width - width, pieces[1])]).spaced(22)
  }
}

extension Chart.Content {
  /// True for charts that say as much in half the width.
  var isNarrow: Bool {
    switch self {
    case .histogram, .trend, .bars, .response, .funnel, .waterfall, .slope, .dumbbell: true
    case .intervals, .touchpointMap, .stars, .heatMap, .calendar, .bullets, .paths,
      .smallMultiples:
      false
    }
  }
}
