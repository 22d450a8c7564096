import Charting
import Reporting

/// How much room a section takes: its charts wide or beside their tables, long tables complete or
/// with their first rows; the annex holds what is left out.
enum Density: CaseIterable {
  /// Every chart as wide as the page, its table below it.
  case airy
  /// Small tables stand beside their charts.
  case full
  /// Only the first rows of longer tables, and a link instead of the twin of a chart.
  case compact
  /// The charts, the first table and the words before the first heading; the rest is named and
  /// stands in the annex.
  case brief

  /// True if a small table stands beside its chart.
  var pairs: Bool { self != .airy }

  /// Rows that a table may have to stand complete.
  var completeRows: Int {
    switch self {
    case .airy, .full: 18
    case .compact, .brief: 9
    }
  }

  /// First rows shown of a longer table.
  var firstRows: Int {
    switch self {
    case .airy, .full: 13
    case .compact, .brief: 7
    }
  }

  /// First rows shown of the longer twin of a chart: the chart has said the same already.
  func firstRows(besides content: Chart.Content) -> Int {
    if case .touchpointMap = content { return 0 }
    switch self {
    case .airy, .full: return 13
    case .compact, .brief: return 0
    }
  }

  /// What a plan pays for it beside the pages: the middle is what looks best.
  var cost: Double {
    switch self {
    case .airy: 0.05
    case .full: 0
    case .compact: 0.12
    case .brief: 0.3
    }
  }
}
