/// A chart as data: what is compared, in which unit, with which words around it.
package struct Chart: Sendable {
  /// Stable name, unique in the report: `returns`.
  package var id: String
  /// The finding, at most twelve words, true for the chart's own data.
  package var title: Phrase
  /// Measure, unit and period; names the intervals if there are any.
  package var subtitle: Phrase
  /// Sources and cut-off day.
  package var source: Phrase
  /// Alternative text: title, what is compared, extremes, intervals; at most 300 characters.
  package var alternative: Phrase
  /// The data by kind.
  package var content: Content

  /// The kinds of charts; each has one layout file in Charting.
  package enum Content: Sendable {
    /// Dot with two nested intervals a row, against a reference line.
    case intervals(IntervalChart)
    /// Phase × channel with contacts as area and verdict as shape.
    case touchpointMap(TouchpointMap)
    /// Counts by class with a limit.
    case histogram(Histogram)
    /// A line of months against the year before.
    case trend(TrendChart)
    /// Shares of one to five stars a source, centred on three.
    case stars(StarsChart)
    /// Sorted bars, signed or not, with an interval if known.
    case bars(BarChart)
    /// Two shares a row and the gap between them.
    case dumbbell(DumbbellChart)
    /// What spend brings back, with its band.
    case response(ResponseCurve)
    /// A value for each cell of a grid.
    case heatMap(HeatMap)
    /// A value for each day, by weeks.
    case calendar(CalendarMap)
    /// Actual against target, each row on its own scale.
    case bullets(BulletChart)
    /// Estimates against their size with the limits of chance.
    case funnel(FunnelPlot)
    /// Paths as strips of steps with their conversion.
    case paths(PathStrip)
    /// The same line for each store on one scale.
    case smallMultiples(SmallMultiples)
    /// From one sum to another by signed steps.
    case waterfall(Waterfall)
    /// Two states of the same rows.
    case slope(SlopeChart)
  }

  /// A chart with its words and data.
  package init(
    id: String, title: Phrase, subtitle: Phrase, source: Phrase, alternative: Phrase,
    content: Content
  ) {
    self.id = id
    self.title = title
    self.subtitle = subtitle
    self.source = source
    self.alternative = alternative
    self.content = content
  }
}
