import Measures
import Reporting

/// The pages of the sample report that have charts.
enum SamplePages {
  private typealias Sample = AuroraReport

  private static func page(
    _ id: String, _ name: String, _ headline: String, _ blocks: [Block]
  ) -> Section {
    Section(
      id: id, name: Sample.words(name), headline: Sample.words(headline),
      lead: [Sample.words("Figures for October 2026; refunds are possible until 30 November.")],
      blocks: blocks)
  }

  static var decisions: Section {
    page(
      "decisions", "Decisions", "Too few: 3; too many: 2; cannot tell: 4",
      [.table(cells), .nextSteps([NextStep(action: Sample.words("Read the map."), page: "map")])])
  }

  private static var cells: Table {
    let phases = ["Awareness", "Purchase", "Loyalty"]
    let rows = SampleCharts.channels.enumerated().flatMap { index, channel in
      phases.enumerated().map { place, phase -> [Cell] in
        let size = Double(index * 3 + place)
        return [
          Sample.text(channel), Sample.text(phase),
          .verdict(Verdict.allCases[(index + place) % 4]), Sample.count(1200 + Int(size) * 331),
          Sample.money(size * 137.25), Sample.estimate(0.2, 0.9 + size / 10, 2.6 + size / 5),
          Sample.share(0.55 + size / 60), .grade(Grade.allCases[(index + place) % 5]),
          Sample.text("Marketing"),
          Sample.text("\(channel): spend and sales speak for it, but only a test would settle it."),
        ]
      }
    }
    return Table(
      id: "cells", caption: Sample.words("Every cell of the map, October 2026"),
      columns: [
        Sample.column("channel", "Channel"), Sample.column("phase", "Phase"),
        Sample.column("verdict", "Verdict"), Sample.column("contacts", "Contacts", numeric: true),
        Sample.column("cost", "Cost", numeric: true),
        Sample.column("return", "Marginal return", numeric: true),
        Sample.column("probability", "Probability", numeric: true),
        Sample.column("evidence", "Evidence"), Sample.column("owner", "Owner"),
        Sample.column("why", "Reason"),
      ], rows: rows)
  }

  static var map: Section {
    page(
      "map", "Touchpoint map", "After the sale: contacts only by E-mail",
      [.chart(SampleCharts.map), .table(channelTable("map-channels", total: true))])
  }

  static var channels: Section {
    page(
      "channels", "Channels", "Channels that earn their cost: 5 of 9; cannot tell: 3",
      [
        .chart(SampleCharts.returns), .table(channelTable("returns-by-channel", total: true)),
        .heading(Sample.words("What would raise the evidence")),
        .list([
          Sample.words("A hold-out group for the newsletter: 1,200 customers, 2 months."),
          Sample.words("Codes on flyers, one a store."),
        ]),
        .chart(SampleCharts.gains),
      ])
  }

  private static func channelTable(_ id: String, total: Bool) -> Table {
    let rows = SampleCharts.channels.enumerated().map { index, name -> [Cell] in
      let value = 3.4 - Double(index) * 0.42
      return [
        Sample.text(name), Sample.money(5790.4 - Double(index) * 610.05),
        Sample.count(12_400 - index * 1130),
        index == 7 ? .quantity(.suppressed(below: 10)) : Sample.count(310 - index * 20),
        Sample.estimate(value - 0.7, value, value + 0.7), .grade(.coded),
      ]
    }
    return Table(
      id: id, caption: Sample.words("Cost, contacts and return by channel, October 2026"),
      columns: [
        Sample.column("channel", "Channel"), Sample.column("cost", "Cost", numeric: true),
        Sample.column("contacts", "Contacts", numeric: true),
        Sample.column("responses", "Responses", numeric: true),
        Sample.column("return", "Return per €1", numeric: true),
        Sample.column("evidence", "Evidence"),
      ],
      rows: rows,
      total: total
        ? [
          Sample.text("All channels"), Sample.money(29_241.8), Sample.count(67_560),
          .quantity(.unknown), .quantity(.unknown), Sample.text(""),
        ] : nil,
      notes: [Sample.words("<10: fewer than ten customers, not shown.")])
  }

  static var stores: Section {
    page(
      "stores", "Stores", "No store differs from the group more than chance allows",
      [.table(storeTable), .caveat(Sample.words("Bari: tills closed for 4 days."))])
  }

  private static var storeTable: Table {
    let names = ["Bari", "Milano", "Napoli", "Roma", "Torino"]
    return Table(
      id: "stores", caption: Sample.words("Net sales and first purchase by store, October 2026"),
      columns: [
        Sample.column("store", "Store"), Sample.column("net_sales", "Net sales", numeric: true),
        Sample.column("first_day", "First day"), Sample.column("best_month", "Best month"),
      ],
      rows: names.enumerated().map { index, name in
        [
          Sample.text(name), Sample.money(61_000.5 + Double(index) * 9120),
          .day(AuroraReport.month.first + index), .month(AuroraReport.month - index),
        ]
      },
      total: [
        Sample.text("All stores"), Sample.money(396_202.5), Sample.text(""), Sample.text(""),
      ])
  }

  static func store(_ slug: String, _ name: String) -> Section {
    page(
      "store/\(slug)", name, "\(name): margin below the year before, months in a row: 3",
      [
        .table(
          Table(
            id: "store-\(slug)-campaigns",
            caption: Sample.words("\(name): campaigns, October 2026"),
            columns: [
              Sample.column("campaign", "Campaign"), Sample.column("cost", "Cost", numeric: true),
            ], rows: []))
      ])
  }

  static var voice: Section {
    page(
      "voice", "Voice", "Waiting: −0.12 stars against the year before",
      [
        .chart(SampleCharts.stars),
        .table(
          Table(
            id: "stars", caption: Sample.words("Stars by source, October 2026"),
            columns: [
              Sample.column("source", "Source"), Sample.column("reviews", "n", numeric: true),
              Sample.column("mean", "Adjusted mean", numeric: true),
            ],
            rows: [
              [Sample.text("Google"), Sample.count(356), Sample.estimate(4.21, 4.31, 4.41)],
              [Sample.text("TripAdvisor"), Sample.count(153), Sample.estimate(3.62, 3.72, 3.82)],
            ])),
      ])
  }

  static var pressure: Section {
    page(
      "pressure", "Pressure", "9.2% of customers got more than eight contacts",
      [
        .chart(SampleCharts.pressure),
        .table(
          Table(
            id: "pressure", caption: Sample.words("Customers by contacts, October 2026"),
            columns: [
              Sample.column("contacts", "Contacts"),
              Sample.column("customers", "Customers", numeric: true),
            ],
            rows: (0..<11).map { [Sample.text("\($0)"), Sample.count(4120 - $0 * 370)] })),
      ])
  }

  static var trend: Section {
    page(
      "trend", "Trend", "Net sales: +4.6% against the year before",
      [
        .chart(SampleCharts.trend),
        .table(
          Table(
            id: "trend", caption: Sample.words("Net sales by month, €"),
            columns: [
              Sample.column("month", "Month"),
              Sample.column("net_sales", "Net sales", numeric: true),
            ],
            rows: (0..<25).map {
              [
                .month(AuroraReport.month - 24 + $0),
                $0 == 9 ? .quantity(.unknown) : Sample.money(340_000 + Double($0) * 2900),
              ]
            },
            notes: [Sample.words("– no data were delivered for July 2025.")])),
      ])
  }
}
