import Estimation
import Facts
import Measures
import Reporting

/// The page of one store: its month against plan, year before and the other stores, its months, and
/// the contacts that happened there (REPORT §3.2).
struct StorePage {
  /// The store among the others.
  let standing: StoreStanding
  /// All stores of the month.
  let standings: StoreStandings
  /// The contacts of every store.
  let contacts: StoreContacts
  let material: Material
  private let months: [SalesMonth]

  /// Months in the chart.
  private static let chartMonths = 25
  /// Months in the table.
  private static let tableMonths = 13

  init(
    _ standing: StoreStanding, among standings: StoreStandings, contacts: StoreContacts,
    _ material: Material
  ) {
    self.standing = standing
    self.standings = standings
    self.contacts = contacts
    self.material = material
    months = material.salesByStore[standing.store]
  }

  private var store: Store { material.facts.stores[standing.store] }
  private var month: Month { material.setting.month }

  /// The page.
  var section: Section {
    var blocks: [Block] = gaps.map { .caveat(GapWords.sentence($0, material)) }
    blocks.append(.keyFigures(tiles))
    blocks += [.chart(chart), .table(monthTable)]
    if let contacts = contactTable { blocks.append(.table(contacts)) }
    blocks.append(.nextSteps([NextStep(action: Words.say("next.store"), page: "stores")]))
    return Section(
      id: "store/\(store.id)", name: .verbatim(store.name), headline: headline, lead: lead,
      blocks: blocks)
  }

  // MARK: - Words

  private var headline: Phrase {
    let name = Argument.text(store.name)
    guard let change = comparison(.netSales).change(against: month - 12) else {
      return Words.say(
        "headline.store.alone",
        ["name": name, "sales": .money(material.money(standing.sales.booked))])
    }
    return Words.say(
      change.perDay ? "headline.store.change.per-day" : "headline.store.change",
      ["name": name, "change": .shareChange(Ratio(change.share), decimals: 1)])
  }

  private var lead: [Phrase] {
    var lead: [Phrase] = []
    let all = material.sales(in: month)?.booked ?? 0
    if let share = Ratio(standing.sales.booked, of: all), all > 0 {
      lead.append(Words.say("lead.store.share", ["share": .share(share, decimals: 1)]))
    }
    if let mean = standing.shrunk?.interval {
      let side = StoreStandings.side(standing)
      let key = side == nil ? "within" : side == true ? "above" : "below"
      lead.append(
        Words.say(
          "lead.store.\(key)",
          [
            "mean": .number(mean.estimate, decimals: 2),
            "range": .range(.number(mean.low, decimals: 2), .number(mean.high, decimals: 2)),
          ]))
    }
    return lead
  }

  /// What is missing of the month in this store, or in all.
  private var gaps: [MonthCoverage.Gap] {
    material.gaps(in: month).filter { gap in
      if case .endsEarly(let store, _) = gap { store < 0 || store == standing.store } else { true }
    }
  }

  // MARK: - Tiles

  private func value(_ kind: TrendMeasure.Kind, _ month: SalesMonth) -> Double? {
    switch kind {
    case .netSales: Double(month.booked)
    case .margin: month.margin.map { Double($0) }
    case .receipts: Double(month.receipts)
    case .averageReceipt:
      month.receipts > 0 ? (Double(month.origin) / Double(month.receipts)).rounded() : nil
    case .refunds: Double(month.refundsBooked)
    case .cost, .contacts: nil
    }
  }

  private func comparison(_ kind: TrendMeasure.Kind) -> MonthComparison {
    let pairs = months.compactMap { month in value(kind, month).map { (month.month, $0) } }
    return MonthComparison(
      material: material, values: Dictionary(pairs, uniquingKeysWith: { first, _ in first }),
      // A mean of few receipts moves by chance: its change is no judgement.
      rise: kind == .averageReceipt ? .neutral : kind.rise, growsWithDays: kind.addsUp)
  }

  private var tiles: [KeyFigure] {
    [TrendMeasure.Kind.netSales, .margin, .receipts, .averageReceipt, .refunds].map(tile)
      + (stars.map { [$0] } ?? [])
  }

  private func tile(_ kind: TrendMeasure.Kind) -> KeyFigure {
    let own = comparison(kind)
    let value = own.values[month]
    let quantity: Quantity =
      value.map {
        kind.isMoney ? .money(material.money(Int64($0.rounded()))) : .count(Int($0))
      } ?? .unknown
    return KeyFigure(
      id: kind.rawValue, name: Words.say("kpi.\(kind.rawValue)"), value: .quantity(quantity),
      note: value == nil && kind == .margin ? Words.say("note.contribution-margin.missing") : nil,
      comparisons: planned(kind) + [own.lines[1]] + (median(kind, value).map { [$0] } ?? []),
      sparkline: own.sparkline)
  }

  private func planned(_ kind: TrendMeasure.Kind) -> [Comparison] {
    let line = material.planLines.first {
      $0.kind == kind && $0.store == standing.store
    }
    return line?.comparison(material).map { [$0] } ?? []
  }

  /// The value against the middle one of all stores: neither better nor worse, because stores
  /// differ in size.
  private func median(_ kind: TrendMeasure.Kind, _ own: Double?) -> Comparison? {
    let all = standings.stores.compactMap { value(kind, $0.sales) }.sorted()
    guard let own, all.count > 2 else { return nil }
    let middle = (all[(all.count - 1) / 2] + all[all.count / 2]) / 2
    guard middle > 0 else { return nil }
    return Comparison(
      reference: Words.say("comparison.median-store"),
      change: Words.say(
        "comparison.change.neutral",
        ["change": .shareChange(Ratio(own / middle - 1), decimals: 1)]),
      judgement: .neutral)
  }

  /// Adjusted stars of the reviews of this store; `nil` without any.
  private var stars: KeyFigure? {
    guard let own = SourceStars.store(standing.store, material) else { return nil }
    let interval = own.rating.interval
    return KeyFigure(
      id: "stars", name: Words.say("kpi.stars"),
      value: .quantity(.number(interval.estimate, decimals: 2)),
      note: Words.say(
        "note.stars",
        [
          "range": .range(.number(interval.low, decimals: 2), .number(interval.high, decimals: 2)),
          "reviews": .counted(own.rating.answers, noun: "reviews"),
        ]), comparisons: [],
      sparkline: Sparkline(values: [], yearBefore: nil, lastIsPartial: false))
  }

  // MARK: - Chart and tables

  private var chart: Chart {
    let own = comparison(.netSales)
    let unit = Double(material.currency.minorUnitsPerUnit)
    let first = max(months.first?.month ?? month, month - (StorePage.chartMonths - 1))
    let shown = (min(first, month).index...month.index).map(Month.init(index:))
    let points = shown.map { month in
      var point = TrendChart.Point(
        month: month, value: own.values[month].map { $0 / unit },
        yearBefore: own.values[month - 12].map { $0 / unit },
        isPartial: material.isPartial(month))
      point.isProvisional = material.state(in: month) == .provisional
      return point
    }
    return Chart(
      id: "store-sales", title: headline,
      subtitle: Words.subtitle(
        "chart.trend.subtitle", of: points,
        ["range": .range(.month(shown[0]), .month(shown[shown.count - 1]))]),
      source: Words.say("chart.source.receipts", ["day": .day(material.setting.asOf)]),
      alternative: Words.say(
        "chart.trend.alternative",
        ["finding": .phrase(headline), "months": .counted(shown.count, noun: "months")]),
      content: .trend(
        TrendChart(
          measure: .money(material.currency), name: Words.say("term.net-sales"), points: points)))
  }

  private var monthTable: Table {
    let currency = material.currency
    let shown = months.filter { $0.month <= month && $0.month > month - StorePage.tableMonths }
    return Table(
      id: "store-months",
      caption: Words.say("table.store-months", ["name": .text(store.name)]),
      columns: [
        Words.column("month", "label.month"), Words.figures("receipts", "label.receipts"),
        Words.figures("net_sales", "label.net-sales"),
        Words.figures("average_receipt", "label.average-receipt"),
        Words.figures("contribution_margin", "label.contribution-margin"),
        Words.figures("refunds", "label.refunds"),
        Words.figures("net_sales_year_before", "label.year-before"),
      ],
      rows: shown.reversed().map { own in
        let before = months.first { $0.month == own.month - 12 }
        return [
          .month(own.month), .quantity(.count(own.receipts)), Words.money(own.booked, currency),
          Words.money(value(.averageReceipt, own).map { Int64($0) }, currency),
          Words.money(own.margin, currency), Words.money(own.refundsBooked, currency),
          Words.money(before?.booked, currency),
        ]
      }, notes: [Words.say("note.sales-by-month")])
  }

  /// Contacts and cost that the data tie to this store, by channel; `nil` without any.
  private var contactTable: Table? {
    let table = contacts.table(of: standing.store)
    let register = material.facts.register
    let channels = register.channels.indices.map { ($0, cells: table.channel($0)) }
    func sum(_ cells: [ChannelMonth], _ span: ClosedRange<Month>) -> (Int64, Int64?) {
      let inside = zip(table.months, cells).filter { span.contains($0.0) }.map(\.1)
      let costs = inside.compactMap(\.cost)
      return (
        inside.reduce(0) { $0 + $1.contacts }, costs.isEmpty ? nil : costs.reduce(0, +)
      )
    }
    let year = (month - 11)...month
    let rows = channels.compactMap { channel, cells -> [Cell]? in
      let now = sum(cells, month...month)
      let before = sum(cells, (month - 12)...(month - 12))
      let all = sum(cells, year)
      guard all.0 > 0 || all.1 != nil else { return nil }
      return [
        Words.name(register.channels[channel].name), Words.count(now.0), Words.count(before.0),
        Words.count(all.0), Words.money(all.1, material.currency),
      ]
    }
    guard !rows.isEmpty else { return nil }
    return Table(
      id: "store-contacts",
      caption: Words.say("table.store-contacts", ["name": .text(store.name)]),
      columns: [
        Words.column("channel", "label.channel"), Words.figures("contacts", "label.contacts"),
        Words.figures("contacts_year_before", "label.year-before"),
        Words.figures("contacts_year", "column.twelve-months"),
        Words.figures("cost_year", "column.cost-twelve-months"),
      ], rows: rows, notes: [Words.say("note.store-contacts")])
  }
}
