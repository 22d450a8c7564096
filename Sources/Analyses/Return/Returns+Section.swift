import Estimation
import Facts
import Measures
import Reporting

extension Returns {
  /// The channel page.
  func section(_ material: Material, _ returns: [ChannelReturn]) -> Section? {
    guard !material.facts.register.channels.isEmpty else { return nil }
    var blocks: [Block] = []
    if material.marginShare == nil {
      blocks.append(.paragraph(Words.say("text.margin-missing")))
    }
    let known = returns.filter { $0.perUnit != nil }
    if !known.isEmpty { blocks.append(.chart(chart(known, material))) }
    if !returns.isEmpty { blocks.append(.table(returnTable(returns, material))) }
    blocks += modelBlocks(returns, material)
    blocks.append(.heading(Words.say("heading.channels")))
    blocks.append(.table(channelTable(material)))
    if !material.codedInYear.isEmpty {
      blocks.append(.heading(Words.say("heading.campaigns")))
      blocks.append(.table(campaignTable(material)))
    }
    blocks += declaredBlocks(material)
    blocks.append(
      .nextSteps([NextStep(action: Words.say("next.channels"), page: "method")]))
    return Section(
      id: "channels", name: Words.say("section.channels"),
      headline: headline(returns, material),
      lead: [Words.say("lead.channels"), Words.say("lead.channels.ladder")], blocks: blocks)
  }

  private func headline(_ returns: [ChannelReturn], _ material: Material) -> Phrase {
    let sure = returns.filter { $0.verdict != .cannotTell }
    let measured =
      sure.first { $0.layer == .tested } ?? sure.first { $0.layer == .compared }
      ?? sure.first { $0.layer == .modelled } ?? sure.first { $0.layer == .switched }
    if let first = measured, let words = first.words(material.currency) {
      return Words.say(
        first.layer == .modelled ? "headline.channels.modelled" : "headline.channels.tested",
        words.merging([
          "name": .text(first.name),
          "verdict": .phrase(Words.say("verdict.\(first.verdict.rawValue)")),
        ]) { $1 })
    }
    if let losing = sure.first(where: { $0.verdict == .cut }) {
      return Words.say("headline.channels.cut", ["name": .text(losing.name)])
    }
    return Words.say(
      "headline.channels.unknown",
      [
        "n": .count(material.facts.register.channels.filter(\.isManaged).count),
        "known": .count(returns.filter { $0.perUnit != nil }.count),
      ])
  }

  private func chart(_ returns: [ChannelReturn], _ material: Material) -> Chart {
    let unit = Argument.money(Money(rounding: 1, currency: material.currency))
    let title = chartTitle(returns)
    let rows = returns.sorted {
      ($0.perUnit?.estimate ?? 0) > ($1.perUnit?.estimate ?? 0)
    }.map { item in
      IntervalChart.Row(
        name: .verbatim(item.name), interval: item.perUnit, standing: standing(item),
        figures: [
          .quantity(item.perUnit.map { .number($0.estimate, decimals: 2) } ?? .unknown),
          item.grade.map { .grade($0) } ?? .quantity(.unknown),
        ])
    }
    return Chart(
      id: "returns", title: title,
      subtitle: Words.say(
        "chart.returns.subtitle", ["unit": unit, "months": .counted(12, noun: "months")]),
      source: Words.say("chart.source.codes", ["day": .day(material.setting.asOf)]),
      alternative: Words.say(
        "chart.returns.alternative", ["finding": .phrase(title), "n": .count(rows.count)]),
      content: .intervals(
        IntervalChart(
          measure: .number(decimals: 1), reference: (1, Words.say("term.break-even")),
          columns: [Words.say("label.return", ["unit": unit]), Words.say("label.evidence")],
          rows: rows)))
  }

  /// Which side of break-even is sure; an assumption makes nothing sure.
  private func standing(_ item: ChannelReturn) -> Verdict {
    guard item.layer != .coded, item.layer != nil, let interval = item.perUnit else {
      return item.verdict == .cut ? .cut : .cannotTell
    }
    if interval.low > 1 { return .add }
    return interval.high < 1 ? .cut : .cannotTell
  }

  /// True by construction: it counts the rows whose 90 % interval holds break-even.
  private func chartTitle(_ returns: [ChannelReturn]) -> Phrase {
    let open = returns.filter { $0.perUnit?.contains(1) ?? false }.count
    return Words.say(
      "chart.returns.title", ["open": .count(open), "n": .count(returns.count)])
  }
}
