import Measures
import Reporting

extension Chart.Content {
  /// Every value that the chart's common scale must cover; parts of one chart share it.
  var extent: [Double] {
    values.compactMap(\.self).filter(\.isFinite)
  }

  private var values: [Double?] {
    switch self {
    case .intervals(let chart):
      return chart.rows.flatMap { Chart.Content.ends($0.interval) } + [chart.reference?.value]
    case .bars(let chart):
      return chart.rows.flatMap {
        [$0.value] + ($0.value == nil ? [] : Chart.Content.ends($0.interval))
      }
    case .dumbbell(let chart):
      return chart.rows.flatMap { [$0.first] + Chart.Content.ends($0.second) }
    case .stars(let chart): return chart.rows.flatMap(Chart.Content.reach)
    case .paths(let chart): return chart.rows.map(\.share?.value)
    case .touchpointMap(let map):
      return map.rows.flatMap { $0.cells.map { $0.contacts.map(Double.init) } }
    case .heatMap(let map): return map.rows.flatMap(\.values)
    case .slope(let chart): return chart.rows.flatMap { [$0.before, $0.after] }
    case .smallMultiples(let chart):
      return chart.panels.flatMap(\.points).flatMap { [$0.value, $0.yearBefore] }
    case .histogram, .trend, .response, .calendar, .bullets, .funnel, .waterfall: return []
    }
  }

  private static func ends(_ interval: Interval?) -> [Double?] {
    guard let interval, interval.isFinite else { return [] }
    return [interval.low, interval.high]
  }

  /// How far the shares of a source reach to both sides of the middle of its third star.
  private static func reach(_ row: StarsChart.Row) -> [Double?] {
    let sum = Double(row.counts.reduce(0, +))
    guard sum > 0 else { return [] }
    let shares = row.counts.map { Double($0) / sum }
    return [-(shares[0] + shares[1] + shares[2] / 2), shares[3] + shares[4] + shares[2] / 2]
  }
}
