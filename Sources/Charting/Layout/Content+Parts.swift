import Reporting

extension Chart.Content {
  /// Rows that can be told apart by a page break; 1 where the chart is one picture.
  var rowCount: Int {
    switch self {
    case .intervals(let chart): chart.rows.count
    case .touchpointMap(let map): map.rows.count
    case .stars(let chart): chart.rows.count
    case .bars(let chart): chart.rows.count
    case .dumbbell(let chart): chart.rows.count
    case .heatMap(let map): map.rows.count
    case .bullets(let chart): chart.rows.count
    case .paths(let chart): chart.rows.count
    case .smallMultiples(let chart): chart.panels.count
    case .slope(let chart): chart.rows.count
    case .histogram, .trend, .response, .calendar, .funnel, .waterfall: 1
    }
  }

  /// The chart with only the rows of a range.
  func part(_ range: Range<Int>) -> Chart.Content {
    switch self {
    case .intervals(var chart):
      chart.rows = Array(chart.rows[range])
      return .intervals(chart)
    case .touchpointMap(var map):
      map.rows = Array(map.rows[range])
      return .touchpointMap(map)
    case .stars(var chart):
      chart.rows = Array(chart.rows[range])
      return .stars(chart)
    case .bars(var chart):
      chart.rows = Array(chart.rows[range])
      return .bars(chart)
    case .dumbbell(var chart):
      chart.rows = Array(chart.rows[range])
      return .dumbbell(chart)
    case .heatMap(var map):
      map.rows = Array(map.rows[range])
      return .heatMap(map)
    case .bullets(var chart):
      chart.rows = Array(chart.rows[range])
      return .bullets(chart)
    case .paths(var chart):
      chart.rows = Array(chart.rows[range])
      return .paths(chart)
    case .smallMultiples(var chart):
      chart.panels = Array(chart.panels[range])
      return .smallMultiples(chart)
    case .slope(var chart):
      chart.rows = Array(chart.rows[range])
      return .slope(chart)
    case .histogram, .trend, .response, .calendar, .funnel, .waterfall: return self
    }
  }
}
