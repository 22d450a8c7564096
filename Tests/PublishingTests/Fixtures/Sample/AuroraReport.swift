import Measures
import Reporting

/// An invented report that uses every block and every kind of chart.
enum AuroraReport {
  static let month = Month(index: 2026 * 12 + 9)

  static var rich: Report {
    Report(
      business: "Bottega Aurora", month: month, asOf: month.last, state: .provisional,
      currency: .euro, revision: 1, version: "0.1.0",
      sections: [
        SampleSummary.section, SamplePages.decisions, SamplePages.map, SamplePages.channels,
        SamplePages.stores, SamplePages.store("roma", "Roma"),
        SamplePages.store("torino", "Torino"), SamplePages.voice, SamplePages.pressure,
        SamplePages.trend, SampleNotes.quality, SampleNotes.method, SampleNotes.glossary,
      ],
      figures: figures,
      sources: [
        SourceStatement(
          file: "tills.csv", profile: "contatto.receipts", status: "read", rowsRead: 84_012,
          rowsUsed: 83_940, rowsSkipped: [SkipCount(reason: "total", rows: 31)], rowsRefused: 41,
          firstDay: month.first, lastDay: month.last)
      ],
      problems: [
        Problem(
          severity: .error, code: "bad-number", file: "tills.csv", line: 1204, column: "amount",
          count: 41, message: "Found \"1.2.3\", expected an amount.")
      ])
  }

  private static var figures: [Figure] {
    [
      Figure(
        measure: "net-sales", scope: [], month: month, value: .money(euro(412_380.55))),
      Figure(
        measure: "return", scope: [Dimension("channel", "flyer")], month: month,
        value: .number(0.48, decimals: 2),
        interval: Interval(
          low: 0.16, innerLow: 0.35, estimate: 0.48, innerHigh: 0.62, high: 0.86),
        grade: .modelled, verdict: .cut, probability: 0.97),
      Figure(
        measure: "return", scope: [Dimension("channel", "google-ads")], month: month,
        value: .unknown, verdict: .cannotTell, reason: "cost-missing"),
      Figure(
        measure: "customers", scope: [], month: month, value: .suppressed(below: 10)),
    ]
  }

  // Short forms for the pages.

  static func euro(_ units: Double) -> Money { Money(rounding: units, currency: .euro) }
  static func words(_ text: String) -> Phrase { .verbatim(text) }
  static func text(_ text: String) -> Cell { .text(.verbatim(text)) }
  static func money(_ units: Double) -> Cell { .quantity(.money(euro(units))) }
  static func count(_ value: Int) -> Cell { .quantity(.count(value)) }
  static func share(_ value: Double) -> Cell { .quantity(.share(Ratio(value))) }
  static func number(_ value: Double) -> Cell { .quantity(.number(value, decimals: 2)) }

  static func estimate(_ low: Double, _ value: Double, _ high: Double) -> Cell {
    .estimate(.number(value, decimals: 2), Interval(low: low, estimate: value, high: high))
  }

  static func gain(_ low: Double, _ value: Double, _ high: Double) -> Cell {
    .estimate(.money(euro(value)), Interval(low: low, estimate: value, high: high))
  }

  static func column(_ id: String, _ title: String, numeric: Bool = false) -> Column {
    Column(id: id, title: .verbatim(title), isNumeric: numeric)
  }
}
