/// Weekly sales and spend of one shop, or of all shops together.
package struct ResponseSeries: Sendable {
  /// Number of the first week on the common calendar of all series; 0 for a single one.
  package let firstWeek: Int
  /// Net sales of each full week; `nil` where a week is missing: it is left out of the fit, and
  /// the carry-over runs on.
  package let sales: [Double?]
  /// Spend, channel by channel, over the same weeks.
  package let spend: [[Double]]
  /// Up to eight weeks of spend before, channel by channel; may be empty.
  package let earlierSpend: [[Double]]
  /// Further columns over the same weeks, such as holidays, open days and promotion depth.
  package let controls: [[Double]]

  /// A series whose parts cover the same weeks.
  package init(
    firstWeek: Int, sales: [Double?], spend: [[Double]], earlierSpend: [[Double]],
    controls: [[Double]]
  ) {
    precondition(spend.allSatisfy { $0.count == sales.count }, "Spend covers the weeks of sales.")
    precondition(
      controls.allSatisfy { $0.count == sales.count }, "Controls cover the weeks of sales.")
    precondition(
      earlierSpend.isEmpty || earlierSpend.count == spend.count,
      "Earlier spend is known for every channel or for none.")
    self.firstWeek = firstWeek
    self.sales = sales
    self.spend = spend
    self.earlierSpend = earlierSpend
    self.controls = controls
  }

  /// Number of weeks.
  package var weeks: Int { sales.count }

  /// Earlier spend of a channel.
  func earlier(_ channel: Int) -> [Double] {
    earlierSpend.isEmpty ? [] : earlierSpend[channel]
  }
}
