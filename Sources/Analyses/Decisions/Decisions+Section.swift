import Estimation
import Facts
import Measures
import Reporting

extension Decisions {
  /// The decisions page.
  func section(
    _ plan: Reallocation?, _ tests: [TestProposal], _ material: Material
  ) -> Section {
    let returns = material.returns
    var blocks: [Block] = []
    if let chart = gainChart(returns, material) { blocks.append(.chart(chart)) }
    blocks.append(.table(verdictTable(returns, material)))
    if let plan {
      blocks.append(.heading(Words.say("heading.reallocation")))
      blocks.append(.paragraph(planWords(plan, material)))
      blocks.append(.table(planTable(plan, material)))
    }
    if !tests.isEmpty {
      blocks += [
        .heading(Words.say("heading.next-tests")), .table(testTable(tests, material)),
      ]
    }
    if let closing = TillClosing(material) {
      blocks += [
        .heading(Words.say("heading.till-closing")), .table(closingTable(closing, material)),
      ]
    }
    blocks.append(.nextSteps([NextStep(action: Words.say("next.decisions"), page: "channels")]))
    return Section(
      id: "decisions", name: Words.say("section.decisions"), headline: headline(returns),
      lead: [Words.say("lead.decisions")], blocks: blocks)
  }

  private func headline(_ returns: [ChannelReturn]) -> Phrase {
    func count(_ verdict: Verdict) -> Int { returns.filter { $0.verdict == verdict }.count }
    guard count(.add) + count(.cut) > 0 else { return Words.say("headline.decisions.none") }
    return Words.say(
      "headline.decisions",
      [
        "few": .count(count(.add)), "many": .count(count(.cut)),
        "open": .count(count(.cannotTell)),
      ])
  }

  private func verdictTable(_ returns: [ChannelReturn], _ material: Material) -> Table {
    func money(_ units: Double?) -> Cell {
      .quantity(
        units.map { .money(Money(rounding: $0, currency: material.currency)) } ?? .unknown)
    }
    return Table(
      id: "all-decisions", caption: Words.say("table.all-decisions"),
      columns: [
        Words.column("verdict", "label.verdict"), Words.column("channel", "label.channel"),
        Words.figures("probability", "column.probability"),
        Words.figures("change_per_month", "column.change-month"),
        Words.figures(
          "gain_per_month", "column.gain", ["currency": .text(material.currency.code)]),
        Words.figures("cost_of_being_wrong", "column.risk"),
        Words.column("grade", "label.evidence"), Words.column("why", "label.reason"),
      ],
      rows: returns.map { item in
        [
          .verdict(item.verdict), Words.name(item.name),
          .quantity(item.probability.map { .share(Ratio($0)) } ?? .unknown), money(item.change),
          item.gain.map {
            .estimate(.money(Money(rounding: $0.estimate, currency: material.currency)), $0)
          } ?? .quantity(.unknown),
          money(item.risk), item.grade.map { .grade($0) } ?? .quantity(.unknown),
          .text(item.reason(material)),
        ]
      }, notes: [Words.say("note.all-decisions", limits(material))])
  }

  private func limits(_ material: Material) -> [String: Argument] {
    let limits = material.setting.verdictLimits
    return [
      "share": .share(Ratio(limits.certainty), decimals: 0),
      "step": .share(Ratio(limits.step), decimals: 0),
    ]
  }

  private func gainChart(_ returns: [ChannelReturn], _ material: Material) -> Chart? {
    let sure = returns.compactMap { item in item.gain.map { (item, $0) } }.sorted {
      $0.1.estimate > $1.1.estimate
    }
    guard let best = sure.first else { return nil }
    let title = Words.say(
      "chart.gains.title",
      [
        "name": .text(best.0.name),
        "gain": .money(Money(rounding: best.1.estimate, currency: material.currency)),
      ])
    return Chart(
      id: "gains", title: title, subtitle: Words.say("chart.gains.subtitle", limits(material)),
      source: Words.say("chart.source.response", ["day": .day(material.setting.asOf)]),
      alternative: Words.say(
        "chart.gains.alternative", ["finding": .phrase(title), "n": .count(sure.count)]),
      content: .bars(
        BarChart(
          measure: .money(material.currency),
          rows: sure.map { item, gain in
            BarChart.Row(
              name: .verbatim(item.name), value: gain.estimate, interval: gain,
              standing: item.verdict)
          })))
  }
}
