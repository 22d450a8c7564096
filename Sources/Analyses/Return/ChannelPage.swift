import Estimation
import Facts
import Measures
import Reporting

/// The page of one channel: contacts and cost by month, what is known of its return by kind of
/// evidence, its response curve, and what would raise the evidence (REPORT §3.2).
struct ChannelPage {
  /// Index into the register's channels.
  let index: Int
  /// Its return; `nil` for a channel that is never judged by one.
  let item: ChannelReturn?
  /// The next test of it, if one is proposed.
  let test: TestProposal?
  let material: Material

  /// Months in charts and table.
  private static let shownMonths = 13

  private var channel: Channel { material.facts.register.channels[index] }
  private var month: Month { material.setting.month }
  private var cells: [(month: Month, cell: ChannelMonth)] {
    zip(material.contacts.months, material.contacts.channel(index)).filter {
      $0.0 <= month && $0.0 > month - ChannelPage.shownMonths
    }.map { ($0.0, $0.1) }
  }

  /// The page.
  var section: Section {
    var blocks: [Block] = [.keyFigures(tiles)]
    // A curve whose checks leave the verdict open would promise what nobody knows.
    if let item, let curve = item.modelled?.curve, item.layer == .modelled,
      item.verdict != .cannotTell
    {
      blocks.append(.chart(Returns().curveChart((item, curve), material)))
    }
    blocks += [contactChart, costChart].compactMap { $0.map(Block.chart) }
    if cells.contains(where: { $0.cell.state != .noData }) { blocks.append(.table(monthTable)) }
    if let evidence { blocks.append(.table(evidence)) }
    if let test {
      blocks += [
        .heading(Words.say("heading.settle")),
        .list([Decisions().design(test.design)] + worth(test)),
      ]
    }
    blocks.append(.nextSteps([NextStep(action: Words.say("next.channel"), page: "channels")]))
    return Section(
      id: "channel/\(channel.id)", name: .verbatim(channel.name), headline: headline, lead: lead,
      blocks: blocks)
  }

  // MARK: - Words

  private var headline: Phrase {
    let name = Argument.text(channel.name)
    if let item {
      return Words.say(
        "headline.channel",
        [
          "name": name, "verdict": .phrase(Words.say("verdict.\(item.verdict.rawValue)")),
          "reason": .phrase(item.reason(material)),
        ])
    }
    guard let cell = material.channel(index, in: month), cell.state != .noData else {
      return Words.say("headline.channel.silent", ["name": name, "month": .month(month)])
    }
    return Words.say(
      "headline.channel.contacts",
      ["name": name, "contacts": .count(Int(cell.contacts)), "month": .month(month)])
  }

  private var lead: [Phrase] {
    let phases = channel.phases.map { Argument.phrase(Words.say("phase.\($0.rawValue)")) }
    var lead = [
      Words.say(
        "lead.channel",
        [
          "medium": .phrase(Words.say("medium.\(channel.medium.rawValue)")),
          "steering": .phrase(
            Words.say(channel.isManaged ? "steering.managed" : "steering.spontaneous")),
          "phases": .list(phases),
        ])
    ]
    if let grade = item?.grade {
      lead.append(
        Words.say(
          "lead.channel.evidence",
          ["grade": .phrase(Words.say("grade.\(grade.rawValue).explanation"))]))
    }
    return lead
  }

  /// What the proposed test costs and is worth, as far as that is known.
  private func worth(_ test: TestProposal) -> [Phrase] {
    func money(_ units: Double) -> Argument {
      .money(Money(rounding: units, currency: material.currency))
    }
    return [
      test.cost.map { Words.say("test.cost", ["cost": money($0)]) },
      test.value.map { Words.say("test.worth", ["value": money($0)]) },
    ].compactMap(\.self)
  }

  // MARK: - Tiles

  private var tiles: [KeyFigure] {
    [
      tile("contacts") { $0.state == .noData ? nil : Double($0.contacts) },
      tile("marketing-cost") { $0.cost.map(Double.init) }, returnTile,
    ]
  }

  /// Neither more contacts nor more cost is good or bad before it is known what they bring.
  private func tile(_ id: String, _ value: (ChannelMonth) -> Double?) -> KeyFigure {
    let pairs = zip(material.contacts.months, material.contacts.channel(index)).compactMap {
      month, cell in value(cell).map { (month, $0) }
    }
    let comparison = MonthComparison(
      material: material, values: Dictionary(pairs, uniquingKeysWith: { first, _ in first }),
      rise: .neutral, growsWithDays: false)
    let now = comparison.values[month]
    let isMoney = id == "marketing-cost"
    let quantity: Quantity =
      now.map { isMoney ? .money(material.money(Int64($0))) : .count(Int($0)) } ?? .unknown
    return KeyFigure(
      id: id, name: Words.say("kpi.\(id)"), value: .quantity(quantity), note: nil,
      comparisons: comparison.lines, sparkline: comparison.sparkline)
  }

  private var returnTile: KeyFigure {
    let unit = Argument.money(Money(rounding: 1, currency: material.currency))
    let interval = item?.perUnit
    return KeyFigure(
      id: "return", name: Words.say("kpi.return", ["unit": unit]),
      value: .quantity(interval.map { .number($0.estimate, decimals: 2) } ?? .unknown),
      note: interval.map {
        Words.say(
          "note.return.range",
          ["range": .range(.number($0.low, decimals: 2), .number($0.high, decimals: 2))])
      } ?? Words.say("note.return.none"), comparisons: [],
      sparkline: Sparkline(values: [], yearBefore: nil, lastIsPartial: false))
  }

  // MARK: - Charts and tables

  private var contactChart: Chart? {
    chart("contacts", .count, name: "measure.contacts") {
      $0.state == .noData ? nil : Double($0.contacts)
    }
  }

  private var costChart: Chart? {
    let unit = Double(material.currency.minorUnitsPerUnit)
    return chart("cost", .money(material.currency), name: "term.marketing-cost") {
      $0.cost.map { Double($0) / unit }
    }
  }

  /// Thirteen months of a value beside the year before; `nil` with fewer than two months.
  private func chart(
    _ id: String, _ measure: Reporting.Measure, name: String, _ value: (ChannelMonth) -> Double?
  ) -> Chart? {
    let pairs = zip(material.contacts.months, material.contacts.channel(index)).compactMap {
      month, cell in value(cell).map { (month, $0) }
    }
    let values = Dictionary(pairs, uniquingKeysWith: { first, _ in first })
    guard let now = values[month], values.count > 1, values.values.contains(where: { $0 > 0 })
    else { return nil }
    let shown = (1 - ChannelPage.shownMonths...0).map { month + $0 }
    let amount: Argument =
      if case .money(let currency) = measure {
        .money(Money(rounding: now, currency: currency))
      } else { .count(Int(now)) }
    let title = Words.say("chart.channel-\(id).title", ["value": amount, "month": .month(month)])
    return Chart(
      id: "channel-\(id)", title: title, subtitle: Words.say("chart.channel-months.subtitle"),
      source: Words.say("chart.source.touches", ["day": .day(material.setting.asOf)]),
      alternative: Words.say(
        "chart.channel-months.alternative",
        ["finding": .phrase(title), "months": .counted(shown.count, noun: "months")]),
      content: .trend(
        TrendChart(
          measure: measure, name: Words.say(name),
          points: shown.map {
            TrendChart.Point(
              month: $0, value: values[$0], yearBefore: values[$0 - 12],
              isPartial: material.isPartial($0))
          })))
  }

  /// Uses of codes in a month as far as they may be shown; `nil` where no campaign counts them.
  private func uses(in month: Month) -> Quantity? {
    guard let own = material.personCells.campaigns.months[index],
      let place = material.contacts.months.firstIndex(of: month)
    else { return nil }
    return material.personCells.shown(own[place])
  }

  private var monthTable: Table {
    func some(_ value: Int64) -> Cell { Words.count(value > 0 ? value : nil) }
    return Table(
      id: "channel-months",
      caption: Words.say("table.channel-months", ["name": .text(channel.name)]),
      columns: [
        Words.column("month", "label.month"), Words.figures("contacts", "label.contacts"),
        Words.figures("cost", "label.cost"), Words.figures("opened", "column.opened"),
        Words.figures("clicks", "column.clicks"),
        Words.figures("redeemed", "label.coupons-redeemed"),
        Words.figures("opt_outs", "column.opt-outs"), Words.column("state", "label.state"),
      ],
      rows: cells.reversed().map { month, cell in
        let uses = cell.redeemed > 0 ? self.uses(in: month) : nil
        return [
          .month(month), Words.count(cell.state == .noData ? nil : cell.contacts),
          Words.money(cell.cost, material.currency), some(cell.opened), some(cell.clicked),
          uses.map { .quantity($0) } ?? some(cell.redeemed),
          cell.unsubscribed > 0
            ? .quantity(material.persons(Int(cell.unsubscribed))) : Words.count(nil),
          .text(Words.say("cost-state.\(cell.state.rawValue)")),
        ]
      }, notes: [Words.say("note.contacts")])
  }

  /// What each kind of evidence says, strongest first; `nil` where none has a figure.
  private var evidence: Table? {
    guard let item else { return nil }
    let layers: [(Grade, Interval?)] = [
      (.tested, item.tested?.perUnit?.interval), (.coded, item.compared?.perUnit?.interval),
      (.modelled, item.modelled?.publishedPerUnit), (.assumed, item.coded?.perUnit),
    ]
    let rows = layers.compactMap { grade, interval -> [Cell]? in
      interval.map {
        [
          .grade(grade), .estimate(.number($0.estimate, decimals: 2), $0),
          .text(Words.say(grade == item.grade ? "evidence.published" : "evidence.beside")),
        ]
      }
    }
    guard !rows.isEmpty else { return nil }
    let unit = Argument.money(Money(rounding: 1, currency: material.currency))
    return Table(
      id: "channel-evidence", caption: Words.say("table.channel-evidence"),
      columns: [
        Words.column("grade", "label.evidence"),
        Words.figures("return", "kpi.return", ["unit": unit]),
        Words.column("use", "column.use"),
      ], rows: rows, notes: [Words.say("note.channel-evidence")])
  }
}
