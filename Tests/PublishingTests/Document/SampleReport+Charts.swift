import Measures
import Reporting

extension SampleReport {
  static let source = text(
    "Sources: till receipts, e-mail statistics, cost list; until 31 October 2026.")

  static func chart(
    _ id: String, _ title: String, _ subtitle: String, _ content: Chart.Content
  ) -> Block {
    .chart(
      Chart(
        id: id, title: text(title), subtitle: text(subtitle), source: source,
        alternative: text("\(title). \(subtitle). The table below holds every value."),
        content: content))
  }

  static let names = [
    "E-mail", "Search ads", "Social ads", "Flyer", "Till coupon", "Staff in the shop",
    "Service line",
    "Reviews",
  ]

  // MARK: Returns

  static var returns: [(name: String, interval: Interval?, cost: Double, grade: Grade)] {
    let estimates: [Double?] = [3.6, 2.9, 1.2, 0.48, 2.42, 1.9, nil, 2.2]
    return names.indices.map { index in
      let interval = estimates[index].map { value in
        Interval(
          low: value * 0.7 - 0.1, innerLow: value * 0.88, estimate: value,
          innerHigh: value * 1.14, high: value * 1.35)
      }
      return (
        names[index], interval, 5790 - Double(index) * 610,
        [.tested, .modelled, .modelled, .modelled, .coded, .modelled, .assumed, .attributed][index]
      )
    }
  }

  static var returnChart: Block {
    let rows = returns.map { name, interval, cost, grade in
      IntervalChart.Row(
        name: text(name), interval: interval,
        standing: interval.map { $0.low > 1 ? .add : $0.high < 1 ? .cut : .cannotTell }
          ?? .cannotTell,
        figures: [
          interval.map { .quantity(.number($0.estimate, decimals: 2)) } ?? .quantity(.unknown),
          euro(cost), .grade(grade),
        ], note: interval == nil ? text("no cost declared") : nil)
    }
    return chart(
      "returns", "Six of eight channels earn their cost; flyers do not",
      "Contribution margin per €1 of marketing cost, with 50% and 90% intervals, October 2026",
      .intervals(
        IntervalChart(
          measure: .number(decimals: 2), reference: (1, text("break-even")),
          columns: [text("Return"), text("Cost"), text("Evidence")], rows: rows)))
  }

  static var returnTable: Block {
    .table(
      Table(
        id: "returns", caption: text("Return by channel, October 2026"),
        columns: [
          column("channel", "Channel", false), column("return", "Return per €1 (90% interval)"),
          column("cost", "Marketing cost"), column("contacts", "Contacts"),
          column("grade", "Evidence", false),
        ],
        rows: returns.enumerated().map { index, row -> [Cell] in
          [
            words(row.name),
            row.interval.map { .estimate(.number($0.estimate, decimals: 2), $0) }
              ?? .quantity(.unknown), euro(row.cost),
            index == 6
              ? .quantity(.suppressed(below: 10)) : .quantity(.count(18_400 - index * 2_113)),
            .grade(row.grade),
          ]
        },
        total: [
          words("Total"), .quantity(.unknown), euro(returns.reduce(0) { $0 + $1.cost }),
          .quantity(.unknown), .quantity(.unknown),
        ],
        notes: [text("–: not known. Service line: no cost declared, so no return is computed.")]))
  }

  // MARK: Map

  static var mapBlocks: [Block] {
    let phases = ["awareness", "comparison", "purchase", "use", "loyalty", "recommendation"]
    let rows = names.enumerated().map { index, name in
      TouchpointMap.Row(
        name: text(name),
        cells: phases.indices.map { phase in
          switch (index * 5 + phase * 3) % 7 {
          case 0: .used(contacts: 640 + index * 77, .add)
          case 1, 5: .used(contacts: 1240 + phase * 310, .hold)
          case 2: .used(contacts: 5310 - index * 400, .cut)
          case 3: phase == 4 ? .missing : .notPlanned
          case 4: .used(contacts: nil, .cannotTell)
          default: .notPlanned
          }
        })
    }
    let map = TouchpointMap(phases: phases.map { Phrase("phase.\($0)") }, rows: rows)
    let table = Table(
      id: "map", caption: text("Contacts by channel and phase, October 2026"),
      columns: [column("channel", "Channel", false)]
        + phases.map { Column(id: $0, title: Phrase("phase.\($0)"), isNumeric: true) },
      rows: rows.map { row -> [Cell] in
        [.text(row.name)]
          + row.cells.map { cell -> Cell in
            if case .used(let contacts?, _) = cell { return .quantity(.count(contacts)) }
            return .quantity(.unknown)
          }
      })
    return [
      chart(
        "map", "After the sale: contacts only by e-mail and reviews",
        "Area = contacts in October 2026; shape = verdict on coverage", .touchpointMap(map)),
      .table(table),
    ]
  }

  // MARK: Pressure, stars, trend, bars

  static var histogram: Block {
    let counts = [
      1_870, 2_410, 2_980, 2_350, 1_720, 1_090, 640, 420, 390, 310, 240, 180, 120, 90, 60,
    ]
    return chart(
      "pressure", "9.2% of customers got more than eight contacts",
      "Customers by contacts received in October 2026",
      .histogram(
        Histogram(
          classes: text("Contacts in the month"), counted: text("Customers"),
          bins: counts.enumerated().map { index, count in
            .init(
              name: text(index == 14 ? "14+" : "\(index)"), value: .count(count),
              isBeyondLimit: index > 8)
          }, limit: text("limit: 8"))))
  }

  static var stars: Block {
    let rows = ["Google", "TripAdvisor", "Booking", "Survey"].enumerated().map { index, name in
      StarsChart.Row(
        name: text(name), counts: [8 + index * 3, 6 + index, 13, 25 - index, 49 - index * 4],
        mean: Interval(
          low: 3.9 - Double(index) * 0.2, estimate: 4.1 - Double(index) * 0.2,
          high: 4.3 - Double(index) * 0.2))
    }
    return chart(
      "stars", "Survey answers lie below every review site",
      "Share of reviews by stars, centred on 3; right: adjusted mean and number, October 2026",
      .stars(StarsChart(rows: rows)))
  }

  static var trendChart: Block {
    let points = (0..<25).map { index in
      let value = 380_000 + Double((index * 37) % 60) * 1_400 + Double(index) * 1_100
      return TrendChart.Point(
        month: month - 24 + index, value: index == 7 ? nil : value,
        yearBefore: index > 11 ? value * 0.93 : nil, isPartial: index == 24)
    }
    return chart(
      "trend", "Net sales: 7% above the year before since November 2025",
      "Net sales a month against the year before",
      .trend(
        TrendChart(measure: .money(.euro), name: text("Net sales"), points: points)))
  }

  static var bars: Block {
    let values: [(String, Double, Verdict)] = [
      ("Till coupon", 2900, .add), ("Flyer", 1050, .cut), ("E-mail", 640, .cut),
      ("Social ads", -120, .cannotTell),
    ]
    return chart(
      "gains", "Till coupons: largest expected gain, €2,900 a month",
      "Expected margin a month from the proposed change, with 90% interval",
      .bars(
        BarChart(
          measure: .money(.euro),
          rows: values.map { name, value, verdict in
            .init(
              name: text(name), value: value,
              interval: Interval(low: value - 1500, estimate: value, high: value + 1900),
              standing: verdict)
          })))
  }
}
