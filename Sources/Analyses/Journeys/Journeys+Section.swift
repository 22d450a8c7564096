import Estimation
import Facts
import Measures
import Reporting

extension Journeys {
  /// The journeys page.
  func section(_ credits: Credits, _ compared: [Comparison], _ material: Material) -> Section {
    let shown = compared.filter { !isSuppressed($0.row, material) }
    var blocks: [Block] = []
    if !shown.isEmpty { blocks.append(.chart(chart(shown, material))) }
    blocks.append(.table(ruleTable(compared, material)))
    blocks += [
      .heading(Words.say("heading.over-credit")), .table(comparisonTable(compared, material)),
      .nextSteps([NextStep(action: Words.say("next.journeys"), page: "channels")]),
    ]
    return Section(
      id: "journeys", name: Words.say("section.journeys"),
      headline: headline(shown, material),
      lead: [
        Words.say(
          "lead.journeys",
          [
            "purchases": .count(credits.purchases), "without": .count(credits.withoutPath),
            "days": .counted(credits.lookbackDays, noun: "days"),
          ]),
        Words.say("sentence.attributed"),
      ], blocks: blocks)
  }

  /// The channel that is credited most beyond what it brought, if that is sure; else the one whose
  /// credit hangs most on the rule.
  private func headline(_ shown: [Comparison], _ material: Material) -> Phrase {
    let over = shown.filter { ($0.factor?.factor?.low ?? 0) > 1 }
    let most = over.max { ($0.factor?.factor?.low ?? 0) < ($1.factor?.factor?.low ?? 0) }
    if let most, let factor = most.factor?.factor {
      return Words.say(
        "headline.journeys.over",
        [
          "name": .phrase(most.name), "factor": .number(factor.estimate, decimals: 1),
          "low": .number(factor.low, decimals: 1), "high": .number(factor.high, decimals: 1),
        ])
    }
    return widest(
      shown, range: "headline.journeys.range", same: "headline.journeys.same", material)
  }

  /// True by construction: the ends are the smallest and the largest credit of the row; ends that
  /// print the same are no range.
  private func widest(
    _ shown: [Comparison], range key: String, same: String, _ material: Material
  ) -> Phrase {
    let item = shown.max { left, right in
      let (a, b) = (left.row.range, right.row.range)
      return a.high - a.low < b.high - b.low
    }
    guard let item else { return Words.say("headline.journeys.small") }
    func amount(_ units: Double) -> Argument {
      .money(Money(rounding: units, currency: material.currency))
    }
    let (name, range) = (Argument.phrase(item.name), item.row.range)
    guard range.low.rounded() != range.high.rounded() else {
      return Words.say(same, ["name": name, "amount": amount(range.estimate)])
    }
    return Words.say(
      key,
      ["name": name, "low": amount(range.low), "high": amount(range.high)])
  }

  private func chart(_ shown: [Comparison], _ material: Material) -> Chart {
    let title = widest(
      shown, range: "chart.credits.title", same: "chart.credits.same", material)
    let rows = shown.sorted { $0.row.removal.estimate > $1.row.removal.estimate }
    return Chart(
      id: "credits", title: title,
      subtitle: Words.say("chart.credits.subtitle", ["months": .counted(12, noun: "months")]),
      source: Words.say("chart.source.touches", ["day": .day(material.setting.asOf)]),
      alternative: Words.say(
        "chart.credits.alternative", ["finding": .phrase(title), "n": .count(rows.count)]),
      content: .intervals(
        IntervalChart(
          measure: .money(material.currency), reference: nil,
          columns: [Words.say("column.rule.removal")],
          rows: rows.map { item in
            IntervalChart.Row(
              name: item.name, interval: item.row.range, standing: .hold,
              figures: [.quantity(money(item.row.removal.estimate, material))])
          })))
  }

  private func ruleTable(_ compared: [Comparison], _ material: Material) -> Table {
    Table(
      id: "credits-by-rule",
      caption: Words.say("table.credits", ["months": .counted(12, noun: "months")]),
      columns: [
        Words.column("channel", "label.channel"),
        Words.figures("purchases", "column.purchases-touched"),
      ] + Credits.rules.map { Words.figures($0, "column.rule.\($0)") } + [
        Words.figures("lookback_low", "column.lookback-low"),
        Words.figures("lookback_high", "column.lookback-high"),
      ],
      rows: compared.map { item in
        let row = item.row
        let hidden = Quantity.suppressed(below: material.setting.minimumGroup)
        let isSmall = isSuppressed(row, material)
        func cell(_ units: Double) -> Cell { .quantity(isSmall ? hidden : money(units, material)) }
        return [.text(item.name), .quantity(isSmall ? hidden : .count(row.touched))]
          + zip(Credits.rules, row.sales).map { rule, sales in
            rule == "removal" && !isSmall
              ? .estimate(money(sales, material), row.removal) : cell(sales)
          } + [cell(row.lookbackRange.lowerBound), cell(row.lookbackRange.upperBound)]
      }, notes: [Words.say("note.credits")])
  }

  private func comparisonTable(_ compared: [Comparison], _ material: Material) -> Table {
    func estimate(_ interval: Interval?) -> Cell {
      interval.map { .estimate(money($0.estimate, material), $0) } ?? .quantity(.unknown)
    }
    return Table(
      id: "credited-and-incremental", caption: Words.say("table.over-credit"),
      columns: [
        Words.column("channel", "label.channel"),
        Words.figures("credited_margin", "column.credited-margin"),
        Words.figures("incremental_margin", "column.incremental-margin"),
        Words.figures("over_credit", "column.over-credit"),
        Words.column("grade", "label.evidence"),
      ],
      rows: compared.filter { !isSuppressed($0.row, material) }.map { item in
        [
          .text(item.name), estimate(item.credited), estimate(item.incremental),
          item.factor?.factor.map { .estimate(.number($0.estimate, decimals: 1), $0) }
            ?? .quantity(.unknown),
          item.grade.map { .grade($0) } ?? .quantity(.unknown),
        ]
      }, notes: [Words.say("note.over-credit")])
  }
}
