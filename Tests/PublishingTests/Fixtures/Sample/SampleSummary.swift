import Measures
import Reporting

/// The summary of the sample report.
enum SampleSummary {
  private typealias Sample = AuroraReport

  static var section: Section {
    Section(
      id: "index", name: Sample.words("Summary"),
      headline: Sample.words(
        "Move €1,200: flyers → till coupons. Expected margin +€2,900 a month"),
      lead: [
        Sample.words("Interval −€300 to €6,100."),
        Sample.words("After the sale the shops speak to customers only by e-mail."),
        Sample.words("9.2% of customers get more than eight contacts a month."),
      ],
      blocks: [
        .keyFigures(keyFigures), .messages(messages), .heading(Sample.words("Decisions")),
        .chart(SampleCharts.gains), .table(decisions),
        .paragraph(
          Sample.words(
            "Evidence: 2 tested, 1 coded, 4 modelled; cannot tell: 3. Expected false alarms "
              + "among the verdicts: 0.4.")),
        .caveat(
          Sample.words(
            "Google Ads: costs missing for 27–31 October. Its return is an upper limit; the "
              + "total return is stated without it.")),
        .nextSteps([
          NextStep(action: Sample.words("Print 4,000 till coupons for November."), page: "map"),
          NextStep(action: Sample.words("Ask the agency for the missing costs."), page: nil),
        ]),
      ])
  }

  private static var keyFigures: [KeyFigure] {
    [
      tile("net-sales", "Net sales", Sample.money(412_380.55), nil, ("+2.1% better", .better)),
      tile("margin", "Contribution margin", Sample.money(168_940), nil, ("−1.4% worse", .worse)),
      tile("cost", "Marketing cost", Sample.money(21_460), nil, ("+6.0% worse", .worse)),
      tile(
        "return", "Return per €1", Sample.estimate(1.21, 1.62, 2.08), nil, ("no plan", .neutral)),
      tile(
        "stars", "Stars, adjusted", Sample.number(4.31), "4.24–4.38 · n 412",
        ("−0.09 worse", .worse)),
      tile(
        "limit", "Above contact limit", Sample.share(0.092), "of 14,870 customers",
        ("+4.2 pp worse", .worse)),
    ]
  }

  private static func tile(
    _ id: String, _ name: String, _ value: Cell, _ note: String?, _ plan: (String, Judgement)
  ) -> KeyFigure {
    var random = SeededGenerator(path: "sample/\(id)")
    var values: [Double?] = (0..<13).map { Double($0) * 0.3 + random.uniform() * 4 }
    if id == "cost" { values[4] = nil }
    return KeyFigure(
      id: id, name: Sample.words(name), value: value, note: note.map(Sample.words),
      comparisons: [
        Comparison(
          reference: Sample.words("Plan"), change: Sample.words(plan.0), judgement: plan.1),
        Comparison(
          reference: Sample.words("September"), change: Sample.words("≈ no clear change"),
          judgement: .neutral),
        Comparison(
          reference: Sample.words("October 2025"), change: Sample.words("+4.6% better"),
          judgement: .better),
      ],
      sparkline: Sparkline(values: values, yearBefore: 0, lastIsPartial: id == "margin"))
  }

  private static var messages: [Message] {
    [
      Message(
        sentence: Sample.words("After the sale, till coupons are too few."),
        evidence: Sample.words(
          "€1 more probably brings back 2.42 (0.75 to 4.10); 38% of receipts carry one, against "
            + "71% planned. Evidence B."),
        page: "channels"),
      Message(
        sentence: Sample.words("Flyers for awareness cost more than they bring."),
        evidence: Sample.words(
          "€1 more brings back 0.48 (0.16 to 0.86), almost certainly below 1. Evidence D."),
        page: "channels"),
      Message(
        sentence: Sample.words("Stars fell by 0.12 within a year, mostly about waiting."),
        evidence: Sample.words(
          "Torino and Milano account for most of it: 61 of 84 texts on waiting. Association, "
            + "not cause."),
        page: "voice"),
    ]
  }

  private static var decisions: Table {
    Table(
      id: "summary-decisions",
      caption: Sample.words("Decisions by expected gain, € a month, October 2026"),
      columns: [
        Sample.column("touchpoint", "Touchpoint"), Sample.column("verdict", "Verdict"),
        Sample.column("change", "Change", numeric: true),
        Sample.column("gain", "Gain a month", numeric: true),
        Sample.column("evidence", "Evidence"), Sample.column("owner", "Owner"),
      ],
      rows: [
        row("Till coupon, after the sale", .add, 1200, Sample.gain(-300, 2900, 6100), .coded),
        row("Flyer, awareness", .cut, -1200, Sample.gain(180, 1050, 1990), .modelled),
        row("E-mail to loyal customers: cap 8", .cut, -310, Sample.gain(120, 640, 1150), .tested),
        row("Search ads", .hold, nil, .quantity(.unknown), .modelled),
        row("Social ads: test in 6 shops", .cannotTell, 0, .quantity(.unknown), .assumed),
      ],
      notes: [Sample.words("– means: no change proposed, so no gain is computed.")])
  }

  private static func row(
    _ name: String, _ verdict: Verdict, _ change: Double?, _ gain: Cell, _ grade: Grade
  ) -> [Cell] {
    [
      Sample.text(name), .verdict(verdict), change.map(Sample.money) ?? .quantity(.unknown), gain,
      .grade(grade), Sample.text("Marketing"),
    ]
  }
}
