import Measures
import Reporting

/// An invented report of twelve sections, each with a chart and its table.
enum BenchmarkReport {
  static let month = Month(index: 2026 * 12 + 9)
  private static let shops = [
    "E-mail", "Search ads", "Social ads", "Flyer", "Till coupon", "Staff in the shop",
    "Service line", "Reviews", "Shop window", "Loyalty card",
  ]

  static var report: Report {
    let sections = (0..<12).map { number in
      Section(
        id: "s\(number)", name: words("Section \(number + 1)"),
        headline: words("Finding \(number + 1): seven of ten channels earn what they cost"),
        lead: [words(lead)], blocks: [.chart(chart(number)), .table(table(number))])
    }
    return Report(
      business: "Bottega Aurora", month: month, asOf: month.last, state: .final, currency: .euro,
      revision: 1, version: "benchmark",
      sections: [first] + sections, figures: [], sources: [], problems: [])
  }

  private static let lead =
    "Each estimate stands with its interval. Where the interval contains break-even nothing is"
    + " claimed, and the test that would settle it is named beside the figure."

  private static func words(_ text: String) -> Phrase { .verbatim(text) }

  private static var first: Section {
    Section(
      id: "index", name: words("Summary"), headline: words("Move €1,200 from flyers to coupons"),
      lead: [words(lead)],
      blocks: [
        .messages(
          (1...3).map {
            Message(sentence: words("Message \($0)"), evidence: words(lead), page: "s\($0)")
          })
      ])
  }

  private static func value(_ number: Int, _ row: Int) -> Double {
    Double((number * 7 + row * 13) % 29 + 6) / 10
  }

  private static func interval(_ middle: Double) -> Interval {
    Interval(
      low: middle * 0.6, innerLow: middle * 0.85, estimate: middle, innerHigh: middle * 1.2,
      high: middle * 1.7)
  }

  private static func chart(_ number: Int) -> Chart {
    Chart(
      id: "c\(number)", title: words("Channels that earn their cost: 7 of 10"),
      subtitle: words("Margin per €1, with 50% and 90% intervals, last 12 months"),
      source: words("Source: receipts, costs and touch log, data until 31 October 2026"),
      alternative: words("Ten channels by their return, from 0.6 to 3.4, with 90% intervals."),
      content: content(number))
  }

  private static func content(_ number: Int) -> Chart.Content {
    switch number % 4 {
    case 0:
      let rows = shops.enumerated().map { row, name in
        IntervalChart.Row(
          name: words(name), interval: interval(value(number, row)), standing: .cannotTell,
          figures: [.quantity(.number(value(number, row), decimals: 2))])
      }
      return .intervals(
        IntervalChart(
          measure: .number(decimals: 1), reference: (1, words("break-even")),
          columns: [words("Return")], rows: rows))
    case 1:
      let points = (0..<25).map { step in
        TrendChart.Point(
          month: month - 24 + step, value: 300_000 + 9_000 * value(step, 3),
          yearBefore: 290_000 + 9_000 * value(step, 5), isPartial: false)
      }
      return .trend(TrendChart(measure: .money(.euro), name: words("net sales"), points: points))
    case 2:
      let bins = (0..<12).map { bin in
        Histogram.Bin(
          name: words("\(bin)"), value: .count(2_400 - 190 * bin), isBeyondLimit: bin > 8)
      }
      return .histogram(
        Histogram(
          classes: words("Contacts"), counted: words("Customers"), bins: bins,
          limit: words("limit: 8")))
    default:
      let rows = shops.enumerated().map { row, name in
        BarChart.Row(name: words(name), value: 100 * value(number, row))
      }
      return .bars(BarChart(measure: .money(.euro), rows: rows))
    }
  }

  private static func table(_ number: Int) -> Table {
    Table(
      id: "t\(number)", caption: words("Channels, October 2026"),
      columns: [Column(id: "channel", title: words("Channel"), isNumeric: false)]
        + ["Contacts", "Cost", "Margin", "Return"].map {
          Column(id: $0, title: words($0), isNumeric: true)
        },
      rows: shops.enumerated().map { row, name in
        let value = value(number, row)
        return [
          .text(words(name)), .quantity(.count(Int(value * 1_000))),
          .quantity(.money(Money(rounding: value * 812.35, currency: .euro))),
          .quantity(.money(Money(rounding: value * 1_911.7, currency: .euro))),
          .estimate(.number(value, decimals: 2), interval(value)),
        ]
      })
  }
}
