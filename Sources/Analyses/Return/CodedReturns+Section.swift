import Estimation
import Facts
import Measures
import Reporting

extension CodedReturns {
  /// The channel page.
  func section(_ material: Material, _ returns: [(channel: Int, coded: CodedReturn)]) -> Section? {
    let channels = material.facts.register.channels
    guard !channels.isEmpty else { return nil }
    var blocks: [Block] = []
    let measured = returns.filter { $0.coded.perUnit != nil }
    if !measured.isEmpty { blocks.append(.chart(chart(measured, material))) }
    if !returns.isEmpty {
      blocks.append(.table(returnTable(returns, material)))
    }
    blocks.append(.heading(Words.say("heading.channels")))
    blocks.append(.table(channelTable(material)))
    let campaigns = material.codedInYear
    if !campaigns.isEmpty {
      blocks.append(.heading(Words.say("heading.campaigns")))
      blocks.append(.table(campaignTable(campaigns, material)))
    }
    blocks.append(
      .nextSteps([NextStep(action: Words.say("next.channels"), page: "method")]))
    return Section(
      id: "channels", name: Words.say("section.channels"), headline: headline(returns, material),
      lead: [Words.say("lead.channels"), Words.say("lead.channels.grade")], blocks: blocks)
  }

  private func headline(
    _ returns: [(channel: Int, coded: CodedReturn)], _ material: Material
  ) -> Phrase {
    let limits = material.setting.verdictLimits
    let losing = returns.filter { $0.coded.verdict(limits) == .cut }
    if let worst = losing.first {
      return Words.say(
        "headline.channels.cut",
        ["name": .text(material.facts.register.channels[worst.channel].name)])
    }
    let paid = material.facts.register.channels.filter(\.isManaged).count
    return Words.say(
      "headline.channels.unknown",
      ["n": .count(paid), "coded": .count(returns.filter { $0.coded.perUnit != nil }.count)])
  }

  private func chart(_ returns: [(channel: Int, coded: CodedReturn)], _ material: Material)
    -> Chart
  {
    let limits = material.setting.verdictLimits
    let rows = returns.sorted {
      ($0.coded.perUnit?.estimate ?? 0) > ($1.coded.perUnit?.estimate ?? 0)
    }.map { channel, coded in
      IntervalChart.Row(
        name: .verbatim(material.facts.register.channels[channel].name), interval: coded.perUnit,
        standing: coded.verdict(limits) == .cut ? .cut : .cannotTell,
        figures: [
          .quantity(coded.perUnit.map { .number($0.estimate, decimals: 2) } ?? .unknown),
          .quantity(coded.breakEvenShare.map { .share($0) } ?? .unknown), .grade(.assumed),
        ])
    }
    let unit = Argument.money(Money(rounding: 1, currency: material.currency))
    return Chart(
      id: "coded-returns", title: chartTitle(returns, material),
      subtitle: Words.say(
        "chart.returns.subtitle", ["unit": unit, "months": .counted(12, noun: "months")]),
      source: Words.say("chart.source.codes", ["day": .day(material.setting.asOf)]),
      alternative: Words.say(
        "chart.returns.alternative",
        ["finding": .phrase(chartTitle(returns, material)), "n": .count(rows.count)]),
      content: .intervals(
        IntervalChart(
          measure: .number(decimals: 1), reference: (1, Words.say("term.break-even")),
          columns: [
            Words.say("label.return", ["unit": unit]), Words.say("label.break-even-share"),
            Words.say("label.evidence"),
          ], rows: rows)))
  }

  /// True by construction: it counts the rows whose 90 % interval holds break-even.
  private func chartTitle(
    _ returns: [(channel: Int, coded: CodedReturn)], _ material: Material
  ) -> Phrase {
    let open = returns.filter { $0.coded.perUnit?.contains(1) ?? false }.count
    return Words.say(
      "chart.returns.title", ["open": .count(open), "n": .count(returns.count)])
  }

  private func returnTable(
    _ returns: [(channel: Int, coded: CodedReturn)], _ material: Material
  ) -> Table {
    let currency = material.currency
    let unit = Argument.money(Money(rounding: 1, currency: currency))
    return Table(
      id: "returns-by-channel",
      caption: Words.say("table.returns", ["months": .counted(12, noun: "months")]),
      columns: [
        Words.column("channel", "label.channel"),
        Words.figures("redemptions", "label.coupons-redeemed"),
        Words.figures("sales_with_code", "label.coded-sales"),
        Words.figures("face_value", "label.face-value"),
        Words.figures("other_cost", "column.other-cost"),
        Words.figures("break_even_share", "label.break-even-share"),
        Words.figures("return_per_unit", "label.return", ["unit": unit]),
        Words.column("grade", "label.evidence"),
        Words.column("verdict", "label.verdict"), Words.column("why", "label.reason"),
      ],
      rows: returns.map { channel, coded in
        let name = material.facts.register.channels[channel].name
        let perUnit = coded.perUnit
        return [
          Words.name(name), .quantity(.count(coded.redemptions)),
          coded.receipts > 0 ? Words.money(coded.sales, currency) : .quantity(.unknown),
          coded.receipts > 0 ? Words.money(coded.faceValue, currency) : .quantity(.unknown),
          Words.money(coded.cost, currency),
          .quantity(coded.breakEvenShare.map { .share($0) } ?? .unknown),
          perUnit.map { .estimate(.number($0.estimate, decimals: 2), $0) } ?? .quantity(.unknown),
          .grade(.assumed), .verdict(coded.verdict(material.setting.verdictLimits)),
          .text(reason(coded)),
        ]
      },
      notes: [Words.say("note.returns")])
  }

  /// Why the verdict is what it is.
  func reason(_ coded: CodedReturn) -> Phrase {
    if let obstacle = coded.obstacle { return Words.say("reason.\(obstacle.rawValue)") }
    guard let share = coded.breakEvenShare else { return Words.say("reason.no-margin") }
    return share.value > 1
      ? Words.say("reason.never-pays")
      : Words.say("reason.break-even", ["share": .share(share, decimals: 0)])
  }
}
