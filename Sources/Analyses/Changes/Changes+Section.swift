import Facts
import Measures
import Reporting

extension Changes {
  /// The page of the changes.
  func section(_ book: ChangeBook, _ bridge: MonthBridge?, _ material: Material) -> Section {
    var blocks: [Block] = []
    if let chart = slope(book, material) { blocks.append(.chart(chart)) }
    if let last = book.last {
      if !book.verdicts.isEmpty { blocks.append(.table(verdictTable(book, last, material))) }
      if !book.restated.isEmpty { blocks.append(.table(restatedTable(book, material))) }
    }
    if let bridge {
      blocks += [
        .heading(Words.say("heading.month-bridge")), .chart(chart(bridge, material)),
        .table(bridgeTable(bridge, material)),
      ]
    }
    blocks.append(.nextSteps([NextStep(action: Words.say("next.changes"), page: "trend")]))
    return Section(
      id: "changes", name: Words.say("section.changes"), headline: headline(book),
      lead: lead(book, bridge, material), blocks: blocks)
  }

  private func headline(_ book: ChangeBook) -> Phrase {
    guard book.last != nil || !book.restated.isEmpty else {
      return Words.say("headline.changes.first")
    }
    guard !book.verdicts.isEmpty || !book.restated.isEmpty else {
      return Words.say("headline.changes.none")
    }
    return Words.say(
      "headline.changes",
      ["verdicts": .count(book.verdicts.count), "figures": .count(book.restated.count)])
  }

  private func lead(_ book: ChangeBook, _ bridge: MonthBridge?, _ material: Material)
    -> [Phrase]
  {
    var lead: [Phrase] = []
    if let last = book.last {
      lead.append(
        Words.say(
          "lead.changes", ["month": .month(last.month), "revision": .count(last.revision)]))
    }
    if let bridge {
      let (step, change) = bridge.largest
      lead.append(
        Words.say(
          "lead.changes.bridge",
          [
            "month": .month(material.setting.month - 1),
            "change": .moneyChange(material.money(bridge.now - bridge.before)),
            "step": .phrase(Words.say("changes.step.\(step.rawValue)")),
            "part": .moneyChange(material.money(change)),
          ]))
    }
    return lead
  }

  /// Returns then and now, of channels where both reports have one.
  private func slope(_ book: ChangeBook, _ material: Material) -> Chart? {
    guard let last = book.last else { return nil }
    let rows = material.returns.compactMap { item -> SlopeChart.Row? in
      let id = material.facts.register.channels[item.channel].id
      let old = last.figures.first {
        $0.key.measure == "return-per-unit" && $0.key.scope == "channel=\(id)"
          && $0.key.month == last.month
      }
      guard let before = old.flatMap({ Restatement.number($0.value) }), let now = item.perUnit
      else { return nil }
      let isClear = old?.bounds.map { now.low > $0.upperBound || now.high < $0.lowerBound }
      let standing: Verdict =
        isClear == true ? (now.estimate > before ? .add : .cut) : .hold
      return SlopeChart.Row(
        name: .verbatim(item.name), before: before, after: now.estimate, standing: standing)
    }
    guard rows.count > 1 else { return nil }
    let moved = rows.filter { $0.standing != .hold }.count
    let title = Words.say(
      "chart.changes.title", ["moved": .count(moved), "all": .count(rows.count)])
    return Chart(
      id: "returns-then-and-now", title: title,
      subtitle: Words.say(
        "chart.changes.subtitle",
        ["before": .month(last.month), "now": .month(material.setting.month)]),
      source: Words.say("chart.source.published", ["day": .day(material.setting.asOf)]),
      alternative: Words.say("chart.changes.alternative", ["finding": .phrase(title)]),
      content: .slope(
        SlopeChart(
          measure: .number(decimals: 2),
          before: Words.say("changes.month", ["m": .month(last.month)]),
          after: Words.say("changes.month", ["m": .month(material.setting.month)]), rows: rows)))
  }

  private func chart(_ bridge: MonthBridge, _ material: Material) -> Chart {
    let month = material.setting.month
    let title = Words.say(
      "chart.month-bridge.title",
      [
        "change": .moneyChange(material.money(bridge.now - bridge.before)),
        "month": .month(month - 1),
      ])
    func units(_ minorUnits: Int64) -> Double { material.money(minorUnits).units }
    let steps = bridge.steps.map {
      (Words.say("changes.step.\($0.step.rawValue)"), units($0.change), $0.step)
    }
    let content: Chart.Content =
      bridge.isWide
      ? .waterfall(
        Waterfall(
          measure: .money(material.currency),
          startName: Words.say("changes.month", ["m": .month(month - 1)]),
          start: units(bridge.before),
          steps: steps.map { Waterfall.Step(name: $0.0, change: $0.1) },
          endName: Words.say("changes.month", ["m": .month(month)])))
      : .bars(
        BarChart(
          measure: .money(material.currency),
          rows: steps.sorted { $0.1.magnitude > $1.1.magnitude }.map { name, change, _ in
            BarChart.Row(
              name: name, value: change, standing: change > 0 ? .add : change < 0 ? .cut : .hold)
          }))
    return Chart(
      id: "month-bridge", title: title, subtitle: Words.say("chart.month-bridge.subtitle"),
      source: Words.say("chart.source.receipts", ["day": .day(material.setting.asOf)]),
      alternative: Words.say("chart.month-bridge.alternative", ["finding": .phrase(title)]),
      content: content)
  }
}
