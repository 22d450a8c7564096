import Estimation
import Facts
import Measures
import Reporting

extension Stores {
  /// Months below the year before from which a shop makes the headline.
  static let longFall = 3
  /// Panels of the small multiples, at most; the table has every shop.
  private static let shownPanels = 12

  /// The page of the shops.
  func section(
    _ standings: StoreStandings, _ customers: StoreCustomers?, _ material: Material
  ) -> Section {
    var blocks: [Block] = []
    if let mean = standings.groupMean { blocks.append(.chart(funnel(standings, mean, material))) }
    blocks += [
      .table(table(standings, material)), .chart(panels(standings, material)),
    ]
    if let customers { blocks.append(.table(customerTable(customers, material))) }
    blocks += [
      .nextSteps([NextStep(action: Words.say("next.stores"), page: "trend")])
    ]
    return Section(
      id: "stores", name: Words.say("section.stores"), headline: headline(standings, material),
      lead: [
        Words.say(
          "lead.stores",
          [
            "stores": .counted(standings.stores.count, noun: "stores"),
            "alarms": .number(standings.expectedFalseAlarms, decimals: 1),
          ])
      ], blocks: blocks)
  }

  /// Months in a row that are told of one of so many stores: at least three, and so many that by
  /// chance, when each month may as well lie above the year before, half a store has such a run.
  static func longFall(of stores: Int) -> Int {
    var months = longFall
    while stores > 1 << (months - 1) { months += 1 }
    return months
  }

  private func headline(_ standings: StoreStandings, _ material: Material) -> Phrase {
    let falling = standings.stores.enumerated().max {
      let (left, right) = ($0.element.monthsBelow, $1.element.monthsBelow)
      return left != right ? left < right : $0.offset > $1.offset
    }?.element
    if let falling, falling.monthsBelow >= Stores.longFall(of: standings.stores.count) {
      let hasMargin = falling.sales.margin != nil
      return Words.say(
        hasMargin ? "headline.stores.margin" : "headline.stores.sales",
        [
          "name": .text(name(falling, material)),
          "months": .counted(falling.monthsBelow, noun: "months"),
        ])
    }
    return finding("headline", standings)
  }

  private func finding(_ prefix: String, _ standings: StoreStandings) -> Phrase {
    guard !standings.different.isEmpty else { return Words.say("\(prefix).stores.alike") }
    return Words.say(
      "\(prefix).stores.different",
      [
        "different": .count(standings.different.count), "all": .count(standings.stores.count),
      ])
  }

  private func name(_ standing: StoreStanding, _ material: Material) -> String {
    material.facts.stores[standing.store].name
  }

  // MARK: - Charts

  private func funnel(_ standings: StoreStandings, _ mean: Double, _ material: Material) -> Chart {
    let points = standings.stores.compactMap { standing -> FunnelPlot.Point? in
      guard let plain = standing.plain else { return nil }
      let side = StoreStandings.side(standing)
      return FunnelPlot.Point(
        name: .verbatim(name(standing, material)), size: Double(standing.sales.receipts),
        value: plain.value, standing: side == nil ? .hold : side == true ? .add : .cut)
    }
    let title = finding("chart", standings)
    return Chart(
      id: "store-funnel", title: title,
      subtitle: Words.say("chart.stores.subtitle", ["month": .month(material.setting.month)]),
      source: Words.say("chart.source.receipts", ["day": .day(material.setting.asOf)]),
      alternative: Words.say(
        "chart.stores.alternative",
        ["finding": .phrase(title), "stores": .counted(points.count, noun: "stores")]),
      content: .funnel(
        FunnelPlot(
          sizeMeasure: .count, measure: .money(material.currency),
          sizeTitle: Words.say("label.receipts"), title: Words.say("label.average-receipt"),
          points: points, limits: limits(points, mean, standings.receiptDeviation))))
  }

  /// 90 % limits of chance around the mean of the group, from the smallest shop to the largest.
  private func limits(_ points: [FunnelPlot.Point], _ mean: Double, _ deviation: Double)
    -> [FunnelPlot.Limit]
  {
    guard let least = points.map(\.size).min(), let most = points.map(\.size).max() else {
      return []
    }
    let steps = 24
    return (0...steps).map { step in
      let share = Double(step) / Double(steps)
      let size = max(1, least) + (most - max(1, least)) * share
      let error = NormalEstimate(value: mean, standardError: deviation / size.squareRoot())
      // Nobody's average receipt lies below nothing.
      let bounds = error.interval
      return FunnelPlot.Limit(
        size: size,
        bounds: Interval(
          low: mean > 0 ? max(0, bounds.low) : bounds.low, estimate: mean, high: bounds.high))
    }
  }

  private func panels(_ standings: StoreStandings, _ material: Material) -> Chart {
    let month = material.setting.month
    let shown = standings.stores.enumerated().sorted {
      let (left, right) = ($0.element.sales.booked, $1.element.sales.booked)
      return left != right ? left > right : $0.offset < $1.offset
    }.prefix(Stores.shownPanels).map(\.element)
    let months = (0...12).map { month - 12 + $0 }
    let panels = shown.map { standing in
      let sales = material.salesByStore[standing.store]
      func units(_ month: Month) -> Double? {
        sales.first { $0.month == month }.map { material.money($0.booked).units }
      }
      return SmallMultiples.Panel(
        name: .verbatim(name(standing, material)),
        points: months.map {
          TrendChart.Point(
            month: $0, value: units($0), yearBefore: units($0 - 12),
            isPartial: material.isPartial($0))
        })
    }
    let title = Words.say(
      "chart.store-panels.title",
      ["shown": .count(panels.count), "all": .count(standings.stores.count)])
    return Chart(
      id: "store-months", title: title,
      subtitle: Words.subtitle("chart.store-panels.subtitle", of: panels.flatMap(\.points)),
      source: Words.say("chart.source.receipts", ["day": .day(material.setting.asOf)]),
      alternative: Words.say("chart.store-panels.alternative", ["finding": .phrase(title)]),
      content: .smallMultiples(
        SmallMultiples(measure: .money(material.currency), panels: panels)))
  }

  // MARK: - Table

  private func table(_ standings: StoreStandings, _ material: Material) -> Table {
    let all = material.sales(in: material.setting.month)
    let before = material.sales(in: material.setting.month - 12)
    let currency = material.currency
    return Table(
      id: "stores",
      caption: Words.say("table.stores", ["month": .month(material.setting.month)]),
      columns: [
        Words.column("store", "label.store"), Words.figures("receipts", "label.receipts"),
        Words.figures("net_sales", "label.net-sales"),
        Words.figures("share_of_sales", "label.share-of-sales"),
        Words.figures("refunds", "label.refunds"),
        Words.figures("contribution_margin", "label.contribution-margin"),
        Words.figures("raw_average", "label.average-receipt"),
        Words.figures("average_receipt", "column.average-held"),
        Words.figures("net_sales_year_before", "label.year-before"),
        Words.figures("months_below", "column.months-below"),
        Words.column("reading", "column.importance-performance"),
      ],
      rows: standings.stores.map { standing in
        [
          Words.name(name(standing, material)), .quantity(.count(standing.sales.receipts)),
          Words.money(standing.sales.booked, currency),
          .quantity(
            all.flatMap { Ratio(standing.sales.booked, of: $0.booked) }.map { .share($0) }
              ?? .unknown), Words.money(standing.sales.refundsBooked, currency),
          Words.money(standing.sales.margin, currency),
          .quantity(standing.plain.map { .number($0.value, decimals: 2) } ?? .unknown),
          standing.shrunk.map { .estimate(.number($0.value, decimals: 2), $0.interval) }
            ?? .quantity(.unknown), Words.money(standing.yearBefore?.booked, currency),
          .quantity(.count(standing.monthsBelow)), .text(reading(standing)),
        ]
      },
      total: [
        .text(Words.say("label.total")), Words.count(all.map { Int64($0.receipts) }),
        Words.money(all?.booked, currency), .quantity(.unknown),
        Words.money(all?.refundsBooked, currency), Words.money(all?.margin, currency),
        .quantity(.unknown), .quantity(.unknown), Words.money(before?.booked, currency),
        .quantity(.unknown),
        .quantity(.unknown),
      ], notes: [Words.say("note.stores")] + undeclared(standings, material))
  }

  /// A note on shops that the exports name and nobody declared, though others are declared.
  private func undeclared(_ standings: StoreStandings, _ material: Material) -> [Phrase] {
    let declared = material.facts.declaredStores
    let names = standings.stores.filter { $0.store >= declared }.map { name($0, material) }
    guard declared > 0, !names.isEmpty else { return [] }
    return [Words.say("note.stores.undeclared", ["names": .list(names.map(Argument.text))])]
  }

  private func reading(_ standing: StoreStanding) -> Phrase {
    guard standing.probabilityAbove != nil else { return Words.say("value.no-data") }
    guard let isAbove = StoreStandings.side(standing) else {
      return Words.say("stores.within")
    }
    return Words.say(isAbove ? "stores.above" : "stores.below")
  }
}
