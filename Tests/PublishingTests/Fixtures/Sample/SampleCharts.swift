import Measures
import Reporting

/// A chart of every kind.
enum SampleCharts {
  private typealias Sample = AuroraReport

  static let channels = [
    "Till coupon", "Reviews", "Flyer", "Search ads", "Store card", "E-mail", "Window", "Staff",
  ]

  private static func chart(
    _ id: String, _ title: String, _ subtitle: String, _ content: Chart.Content
  ) -> Chart {
    Chart(
      id: id, title: Sample.words(title), subtitle: Sample.words(subtitle),
      source: Sample.words("Tills, mail statistics, cost list; data until 31 October 2026."),
      alternative: Sample.words("\(title). Channels compared; the extremes stand in the table."),
      content: content)
  }

  static var gains: Chart {
    chart(
      "gains", "Till coupons promise €2,900 a month, flyers give back €1,050",
      "Expected gain, € a month, with 90% interval; October 2026",
      .bars(
        BarChart(
          measure: .money(.euro),
          rows: [
            bar("Till coupon", 2900, -300, 6100, .add), bar("Flyer", 1050, 180, 1990, .cut),
            bar("E-mail, loyal", 640, 120, 1150, .cut),
          ])))
  }

  private static func bar(
    _ name: String, _ value: Double, _ low: Double, _ high: Double, _ verdict: Verdict
  ) -> BarChart.Row {
    BarChart.Row(
      name: Sample.words(name), value: value,
      interval: Interval(low: low, estimate: value, high: high), standing: verdict)
  }

  static var returns: Chart {
    let rows = channels.enumerated().map { index, name in
      let value = 3.4 - Double(index) * 0.42
      let width = 0.3 + Double(index % 3) * 0.4
      let standing: Verdict = value - width > 1 ? .add : value + width < 1 ? .cut : .cannotTell
      return IntervalChart.Row(
        name: Sample.words(name),
        interval: Interval(
          low: value - width, innerLow: value - width * 0.4, estimate: value,
          innerHigh: value + width * 0.4, high: value + width),
        standing: standing,
        figures: [
          Sample.number(value), Sample.money(Double(5790 - index * 610)), .grade(.coded),
        ])
    }
    let missing = IntervalChart.Row(
      name: Sample.words("Google Ads"), interval: nil, standing: .cannotTell,
      figures: [.quantity(.unknown), .quantity(.unknown), .grade(.attributed)],
      note: Sample.words("costs missing"))
    return chart(
      "returns", "Five channels earn their cost; three are open",
      "Return per €1, with 50% and 90% interval; October 2026",
      .intervals(
        IntervalChart(
          measure: .number(decimals: 1), reference: (1, Sample.words("Break-even")),
          columns: ["Return", "Cost", "Evidence"].map(Sample.words), rows: rows + [missing])))
  }

  static var map: Chart {
    let rows = channels.enumerated().map { index, name in
      TouchpointMap.Row(
        name: Sample.words(name),
        cells: (0..<6).map { phase in
          switch (index * 5 + phase * 3) % 7 {
          case 0: .notPlanned
          case 1: .missing
          case let code:
            .used(contacts: code * code * 120 + phase * 70, Verdict.allCases[(code + phase) % 4])
          }
        })
    }
    return chart(
      "touchpoint-map", "After the sale: contacts only by E-mail",
      "Contacts by channel and phase; October 2026",
      .touchpointMap(
        TouchpointMap(
          phases: ["Awareness", "Comparison", "Purchase", "Use", "Loyalty", "Recommendation"]
            .map(Sample.words),
          rows: rows)))
  }

  static var pressure: Chart {
    let counts = [4120, 2210, 1980, 1530, 1240, 980, 760, 420, 260, 190, 380]
    return chart(
      "pressure", "9.2% of customers got more than eight contacts",
      "Customers by contacts received; October 2026",
      .histogram(
        Histogram(
          classes: Sample.words("Contacts in the month"), counted: Sample.words("Customers"),
          bins: counts.enumerated().map { index, value in
            Histogram.Bin(
              name: Sample.words(index == 10 ? "10+" : "\(index)"), value: .count(value),
              isBeyondLimit: index > 8)
          },
          limit: Sample.words("Limit: 8"))))
  }

  static var trend: Chart {
    var random = SeededGenerator(path: "sample/trend")
    let points = (0..<25).map { index -> TrendChart.Point in
      let growth = Double(index) * 2900
      let value: Double = 340_000 + growth + random.uniform() * 30_000
      let before: Double = 330_000 + growth * 0.8 + random.uniform() * 28_000
      return TrendChart.Point(
        month: AuroraReport.month - 24 + index, value: index == 9 ? nil : value,
        yearBefore: before, isPartial: index == 24)
    }
    return chart(
      "trend", "Net sales: +4.6% against the year before", "Net sales, € a month",
      .trend(
        TrendChart(measure: .money(.euro), name: Sample.words("Net sales"), points: points)))
  }

  static var stars: Chart {
    let rows = [("Google", 4.31, 1), ("TripAdvisor", 3.72, 2), ("Survey", 3.55, 3)].map {
      name, mean, factor in
      StarsChart.Row(
        name: Sample.words(name), counts: [8 * factor, 6, 13, 25 * factor, 49],
        mean: Interval(low: mean - 0.1, estimate: mean, high: mean + 0.1))
    }
    return chart(
      "stars", "TripAdvisor stays 0.6 stars below Google",
      "Share of reviews by stars, centred on three; adjusted mean with 90% interval",
      .stars(StarsChart(rows: rows)))
  }
}
