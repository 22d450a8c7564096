import Measures
import Reporting

/// A rich report with invented figures: every kind of block, chart and cell.
enum SampleReport {
  static let month = Month(index: 2026 * 12 + 9)

  /// The report of a fictional chain for October 2026.
  static var aurora: Report {
    Report(
      business: "Bottega Aurora", month: month, asOf: month.last, state: .provisional,
      currency: .euro, revision: 1, version: "1.0",
      sections: [
        summary, decisions, map, channels, voice, pressure, trend, quality, method,
      ], figures: [], sources: [], problems: [])
  }

  static func text(_ words: String) -> Phrase { .verbatim(words) }

  static func euro(_ units: Double) -> Cell {
    .quantity(.money(Money(rounding: units, currency: .euro)))
  }

  static func words(_ text: String) -> Cell { .text(.verbatim(text)) }

  static func count(_ count: Int) -> Cell { .quantity(.count(count)) }

  static func share(_ value: Double) -> Cell { .quantity(.share(Ratio(value))) }

  static func column(_ id: String, _ title: String, _ isNumeric: Bool = true) -> Column {
    Column(id: id, title: text(title), isNumeric: isNumeric)
  }

  // MARK: Page one

  static var summary: Section {
    Section(
      id: "index", name: Phrase("section.index"),
      headline: text("Move €1,200: flyers → till coupons. Expected margin +€2,900 a month"),
      lead: [
        text("Interval −€300 to €6,100."),
        text(
          "After the sale the shops speak to customers only by e-mail, and 9.2% of customers get"
            + " more than eight contacts a month."),
      ],
      blocks: [
        .keyFigures(tiles), .messages(messages), .table(decisionTable),
        .paragraph(
          text(
            "Evidence: 2 tested, 1 coded, 4 modelled; cannot tell: 3. Expected false alarms among"
              + " the verdicts: 0.4.")),
        .caveat(
          text(
            "Google Ads: costs missing for 27–31 October. Its return is an upper limit; the total"
              + " return is stated without it.")),
      ])
  }

  private static var tiles: [KeyFigure] {
    [
      tile(
        "net-sales", "Net sales", euro(412_380), nil,
        ["+2.1% better", "≈ no clear change", "+4.6% better"]),
      tile(
        "margin", "Contribution margin", euro(168_940), nil,
        ["−1.4% worse", "≈ no clear change", "+3.9% better"]),
      tile(
        "cost", "Marketing cost", euro(21_460), nil, ["+6.0% worse", "+3.2% worse", "+9.8% worse"]),
      tile(
        "return", "Return per €1", .quantity(.number(1.62, decimals: 2)),
        "1.21–2.08 · A tested, D modelled", ["no plan", "≈ no clear change", "≈ no clear change"]),
      tile(
        "stars", "Adjusted stars", .quantity(.number(4.31, decimals: 2)), "4.24–4.38 · 412 reviews",
        ["−0.09 worse", "+0.04", "−0.12 worse"]),
      tile(
        "limit", "Customers above the contact limit", .quantity(.share(Ratio(0.092))),
        "of 14,870 customers", ["+4.2 pp worse", "+0.6 pp worse", "+3.1 pp worse"]),
    ]
  }

  private static func tile(
    _ id: String, _ name: String, _ value: Cell, _ note: String?, _ changes: [String]
  ) -> KeyFigure {
    let references = ["Plan", "September 2026", "October 2025"]
    let shape = [4.0, 4.6, 4.2, 5.1, 5.3, 4.8, 5.6, 6.4, 6.3, 5.9, 6.6, 6.1, 7.0]
    let shift = Double(id.utf8.count)
    return KeyFigure(
      id: id, name: text(name), value: value, note: note.map(text),
      comparisons: zip(references, changes).map { reference, change in
        Comparison(
          reference: text(reference), change: text(change),
          judgement: change.hasSuffix("better")
            ? .better : change.hasSuffix("worse") ? .worse : .neutral)
      },
      sparkline: Sparkline(
        values: shape.enumerated().map { $1 + Double($0 * $0 % 7) * 0.3 * shift / 6 },
        yearBefore: 0, lastIsPartial: id == "stars"))
  }

  private static var messages: [Message] {
    [
      Message(
        sentence: text("After the sale, till coupons are too few."),
        evidence: text(
          "€1 more probably brings back 2.42 (0.75 to 4.10); 38% of receipts carry one, against 71%"
            + " planned. Evidence B."),
        page: "channels"),
      Message(
        sentence: text("Flyers for awareness cost more than they bring."),
        evidence: text(
          "€1 more brings back 0.48 (0.16 to 0.86), almost certainly below 1. Evidence D, 104"
            + " weeks."),
        page: "channels"),
      Message(
        sentence: text("Stars fell by 0.12 within a year, mostly about waiting."),
        evidence: text(
          "Torino and Milano account for most of it: 61 of 84 texts on waiting. Association, not"
            + " cause."),
        page: "voice"),
    ]
  }

  static var decisionTable: Table {
    let rows: [(Verdict, String, Double?, Double?, (Double, Double)?, Grade?, String)] = [
      (.add, "Till coupon, after the sale", 1200, 2900, (-300, 6100), .coded, "Stores"),
      (.cut, "Flyer, awareness", -1200, 1050, (420, 1700), .modelled, "Marketing"),
      (.cut, "E-mail to loyal customers: cap at 8 a month", -310, 640, (90, 1210), .tested, "CRM"),
      (.hold, "Search ads", nil, nil, nil, .modelled, "Agency"),
      (.cannotTell, "Social ads: test in 6 shops", 0, 450, nil, nil, "Agency"),
      (.hold, "Shop window", nil, nil, nil, .modelled, "Stores"),
      (.cannotTell, "Call-back after service", 250, nil, nil, nil, "Service"),
    ]
    return Table(
      id: "decisions", caption: text("Decisions, amounts a month"),
      columns: [
        column("verdict", "Verdict", false), column("touchpoint", "Touchpoint", false),
        column("change", "Change of spend"), column("gain", "Gain a month (90% interval)"),
        column("evidence", "Evidence", false), column("owner", "Owner", false),
      ],
      rows: rows.map { verdict, name, change, gain, bounds, grade, owner -> [Cell] in
        [
          .verdict(verdict), words(name), change.map(euro) ?? .quantity(.unknown),
          gain.map { value in
            bounds.map { low, high in
              .estimate(
                .money(Money(rounding: value, currency: .euro)),
                Interval(low: low, estimate: value, high: high))
            } ?? euro(value)
          } ?? .quantity(.unknown), grade.map(Cell.grade) ?? .quantity(.unknown), words(owner),
        ]
      })
  }
}
