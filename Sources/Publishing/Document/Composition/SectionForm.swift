import Charting
import Reporting

/// How much room a section takes: its charts wide or beside their tables, long tables complete or
/// with their first rows, everything or what matters most; the annex holds what is left out.
enum SectionForm: Hashable {
  /// Every chart as wide as the page, its table below it.
  case airy
  /// Small tables stand beside their charts.
  case full
  /// Only the first rows of longer tables, and a link instead of the twin of a chart.
  case compact
  /// The first so many of its steps, of all that it has.
  case part(steps: Int, of: Int)

  /// The forms that a section of so many steps is tried in, the longest first: enough lengths to
  /// fill a page with, few enough to be tried all. A further section may be its headline alone.
  static func forms(steps: Int, isFurther: Bool) -> [SectionForm] {
    let fewest = isFurther ? 0 : 1
    let lengths = [1.0, 0.75, 0.5, 0.25, 0].map {
      max(fewest, Int((Double(steps) * $0).rounded()))
    }
    let parts = lengths.reduce(into: [Int]()) { kept, length in
      if !kept.contains(length) { kept.append(length) }
    }
    return [.airy, .full, .compact] + parts.map { .part(steps: $0, of: steps) }
  }

  /// True if a small table stands beside its chart.
  var setsTablesBeside: Bool {
    switch self {
    case .full, .compact: true
    case .airy, .part: false
    }
  }

  /// True if every table of usual length stands there with all its rows.
  var isComplete: Bool { self == .airy || self == .full }

  /// True if every table stands there, if only with its first rows.
  var isWhole: Bool { if case .part = self { false } else { true } }

  /// Rows that a table may have to stand complete.
  var completeRows: Int {
    switch self {
    case .airy, .full: 18
    case .compact: 9
    case .part: 6
    }
  }

  /// First rows shown of a longer table.
  var firstRows: Int {
    switch self {
    case .airy, .full: 13
    case .compact: 7
    case .part: 5
    }
  }

  /// First rows shown of the longer twin of a chart: the chart has said the same already.
  func firstRows(besides content: Chart.Content) -> Int {
    if case .touchpointMap = content { return 0 }
    switch self {
    case .airy, .full: return 13
    case .compact, .part: return 0
    }
  }

  /// What a plan pays for it beside the pages: the middle is what looks best, and each step that
  /// is left out costs.
  var cost: Double {
    switch self {
    case .airy: 0.05
    case .full: 0
    case .compact: 0.12
    case .part(let steps, let all): 0.2 + 1.2 * (1 - Double(steps) / Double(max(1, all)))
    }
  }
}
