import Estimation
import Facts
import Measures
import Reporting

extension Returns {
  /// The layers side by side, the codes, and what the response model stands on.
  func modelBlocks(_ returns: [ChannelReturn], _ material: Material) -> [Block] {
    var blocks: [Block] = []
    if !returns.isEmpty { blocks.append(.table(layerTable(returns, material))) }
    if returns.contains(where: { $0.compared != nil }) {
      blocks.append(.table(comparedTable(returns, material)))
    }
    if returns.contains(where: { $0.coded != nil }) {
      blocks.append(.table(codedTable(returns, material)))
    }
    guard let study = material.ladder.response?.study else { return blocks }
    blocks.append(.heading(Words.say("heading.response-model")))
    blocks.append(.paragraph(Words.say("text.response-model", modelWords(study, material))))
    if let conditions = material.ladder.response?.question.weekly.conditions, !conditions.isEmpty {
      blocks.append(
        .paragraph(
          Words.say(
            "text.response-conditions", ["names": .list(conditions.map { .text($0) })])))
    }
    if let best = shownCurve(returns) { blocks.append(.chart(curveChart(best, material))) }
    blocks.append(.table(responseTable(returns, material)))
    return blocks
  }

  private func modelWords(_ study: ResponseStudy, _ material: Material) -> [String: Argument] {
    let weekly = material.ladder.response?.question.weekly
    let weeks = weekly?.series.map { $0.sales.reduce(0) { $0 + ($1 == nil ? 0 : 1) } }.max() ?? 0
    return [
      "weeks": .counted(weeks, noun: "weeks"),
      "explained": .share(Ratio(max(0, study.checks.explainedShare)), decimals: 0),
    ]
  }

  /// The modelled channel with the largest cost that publishes its curve.
  private func shownCurve(_ returns: [ChannelReturn]) -> (ChannelReturn, ModelledReturn.Curve)? {
    var best: (ChannelReturn, ModelledReturn.Curve)?
    for item in returns where item.layer == .modelled && item.verdict != .cannotTell {
      guard let curve = item.modelled?.curve else { continue }
      if curve.today > (best?.1.today ?? 0) { best = (item, curve) }
    }
    return best
  }

  func curveChart(
    _ shown: (item: ChannelReturn, curve: ModelledReturn.Curve), _ material: Material
  ) -> Chart {
    let (item, curve) = shown
    let title = Words.say(
      "chart.response.title",
      [
        "name": .text(item.name),
        "unit": .money(Money(rounding: 1, currency: material.currency)),
        "v": .number(item.marginal?.estimate ?? 0, decimals: 2),
      ])
    let weeks = Argument.counted(material.setting.thresholds.response.yearWeeks, noun: "weeks")
    return Chart(
      id: "response", title: title,
      subtitle: Words.say("chart.response.subtitle", ["weeks": weeks]),
      source: Words.say("chart.source.response", ["day": .day(material.setting.asOf)]),
      alternative: Words.say("chart.response.alternative", ["finding": .phrase(title)]),
      content: .response(
        ResponseCurve(
          currency: material.currency, spendTitle: Words.say("axis.spend-month"),
          effectTitle: Words.say("axis.margin-month"),
          points: curve.points.map { ResponseCurve.Point(spend: $0.spend, effect: $0.margin) },
          observedUpTo: curve.observedUpTo,
          today: ResponseCurve.Marker(spend: curve.today, name: Words.say("label.today")),
          turn: marker(curve), breakEven: Words.say("term.break-even"))))
  }

  /// The spend with the largest profit, if the curve reaches so far.
  private func marker(_ curve: ModelledReturn.Curve) -> ResponseCurve.Marker? {
    let optimum = curve.optimum.estimate
    guard optimum > 0, optimum <= curve.points.last?.spend ?? 0 else { return nil }
    return ResponseCurve.Marker(spend: optimum, name: Words.say("label.optimum"))
  }

  /// One row a channel with spend: what the model says, and what its checks say about it.
  private func responseTable(_ returns: [ChannelReturn], _ material: Material) -> Table {
    func money(_ interval: Interval?) -> Cell {
      guard let interval else { return .quantity(.unknown) }
      return .estimate(
        .money(Money(rounding: interval.estimate, currency: material.currency)), interval)
    }
    return Table(
      id: "response-model", caption: Words.say("table.response-model"),
      columns: [
        Words.column("channel", "label.channel"),
        Words.figures("spend_per_month", "column.spend-per-month"),
        Words.figures("best_spend", "column.best-spend"),
        Words.figures("coverage_index", "term.coverage-index"),
        Words.figures("carried_over", "column.carried-over"),
        Words.figures("information", "column.information"),
        Words.figures("placebo", "column.placebo"), Words.column("check", "column.check"),
      ],
      rows: returns.compactMap { item in
        item.modelled.map { modelled in
          [
            Words.name(item.name),
            .quantity(
              .money(Money(rounding: modelled.spendInYear / 12, currency: material.currency))),
            money(modelled.curve?.optimum), number(modelled.curve?.coverage),
            share(modelled.carriedOver), share(modelled.informationGain.map { max(0, $0) }),
            share(modelled.placebo),
            .text(item.modelReason(material) ?? Words.say("check.passed")),
          ]
        }
      }, notes: [Words.say("note.response-model")])
  }
}
