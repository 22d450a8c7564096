import Reporting

/// The touchpoint map of the report and the page that shows it in full.
struct MapPlace {
  /// The map.
  let map: TouchpointMap
  /// The chart it stands in, with its words.
  let chart: Chart
  /// The page of the chart.
  let page: SitePage
}
