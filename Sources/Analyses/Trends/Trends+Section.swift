import Facts
import Measures
import Reporting

extension Trends {
  /// The trend page.
  func section(_ material: Material) -> Section? {
    guard !material.sales.isEmpty else { return nil }
    let months = shown(material)
    let lines = material.planLines
    let events = events(months, material)
    var blocks: [Block] = [
      .chart(chart(months, events, material)), .table(table(months, material)),
      .table(measureTable(material)),
    ]
    if !events.isEmpty { blocks.append(.table(eventTable(events, material))) }
    if !lines.isEmpty {
      blocks.append(.heading(Words.say("heading.plan")))
      if let chart = planChart(lines, material) { blocks.append(.chart(chart)) }
      blocks.append(.table(planTable(lines, material)))
    }
    if let chart = marginChart(material) { blocks.append(.chart(chart)) }
    blocks.append(.nextSteps([NextStep(action: Words.say("next.trend"), page: "changes")]))
    return Section(
      id: "trend", name: Words.say("section.trend"), headline: headline(lines, material),
      lead: lead(material), blocks: blocks)
  }

  private func headline(_ lines: [PlanLine], _ material: Material) -> Phrase {
    let month = material.setting.month
    guard let sales = material.sales(in: month) else {
      return Words.say("headline.trend.none", ["month": .month(month)])
    }
    let amount = Argument.money(material.money(sales.booked))
    if let gap = material.gaps(in: month).first {
      return Words.say(
        "headline.trend.partial",
        ["month": .month(month), "why": .phrase(GapWords.sentence(gap, material))])
    }
    let own = lines.filter { $0.place == nil && $0.judgement(material) != nil }
    if !own.isEmpty { return planFinding("headline", own, material) }
    guard let change = yearChange(material) else {
      return Words.say("headline.trend.alone", ["sales": amount, "month": .month(month)])
    }
    let key = change.perDay ? "headline.trend.change.per-day" : "headline.trend.change"
    return Words.say(
      key, ["change": .shareChange(Ratio(change.share), decimals: 1), "sales": amount])
  }

  private func lead(_ material: Material) -> [Phrase] {
    guard let sales = material.sales(in: material.setting.month) else { return [] }
    var lead = [
      Words.say(
        "lead.trend",
        [
          "receipts": .counted(sales.receipts, noun: "receipts"),
          "days": .counted(material.tradingDays(in: sales.month), noun: "days"),
        ])
    ]
    if sales.bridge != 0 {
      lead.append(
        Words.say(
          "lead.trend.bridge",
          [
            "origin": .exactMoney(material.money(sales.origin)),
            "booked": .exactMoney(material.money(sales.booked)),
          ]))
    }
    if let direction = direction(material) { lead.append(direction) }
    return lead
  }

  private func shown(_ material: Material) -> [Month] {
    let month = material.setting.month
    let first = max(material.sales.first?.month ?? month, month - (Trends.shownMonths - 1))
    return (first.index...max(first.index, month.index)).map(Month.init(index:))
  }

  private func chart(_ months: [Month], _ events: [EventFact], _ material: Material) -> Chart {
    let points = months.map { month in
      var point = TrendChart.Point(
        month: month, value: material.sales(in: month).map { units($0.booked, material) },
        yearBefore: material.sales(in: month - 12).map { units($0.booked, material) },
        isPartial: material.isPartial(month))
      point.isProvisional = material.state(in: month) == .provisional
      return point
    }
    var trend = TrendChart(
      measure: .money(material.currency), name: Words.say("term.net-sales"), points: points)
    trend.events = events.enumerated().map { index, event in
      (max(event.days.lowerBound.month, months[0]), .verbatim(String(index + 1)))
    }
    return Chart(
      id: "net-sales-trend", title: chartTitle(material),
      subtitle: Words.subtitle(
        "chart.trend.subtitle", of: points,
        ["range": .range(.month(months[0]), .month(months[months.count - 1]))]),
      source: Words.say("chart.source.receipts", ["day": .day(material.setting.asOf)]),
      alternative: Words.say(
        "chart.trend.alternative",
        [
          "finding": .phrase(chartTitle(material)),
          "months": .counted(months.count, noun: "months"),
        ]),
      content: .trend(trend))
  }

  private func chartTitle(_ material: Material) -> Phrase {
    guard let change = yearChange(material) else {
      return Words.say("chart.trend.title.alone", ["month": .month(material.setting.month)])
    }
    let key = change.perDay ? "chart.trend.title.per-day" : "chart.trend.title"
    return Words.say(key, ["change": .shareChange(Ratio(change.share), decimals: 1)])
  }

  private func table(_ months: [Month], _ material: Material) -> Table {
    return Table(
      id: "sales-by-month", caption: Words.say("table.sales-by-month"),
      columns: [
        Words.column("month", "label.month"), Words.figures("receipts", "label.receipts"),
        Words.figures("net_sales", "label.net-sales"),
        Words.figures("refunds", "label.refunds"),
        Words.figures("contribution_margin", "label.contribution-margin"),
        Words.figures("marketing_cost", "label.marketing-cost"),
        Words.figures("net_sales_year_before", "label.year-before"),
        Words.column("state", "label.state"),
      ],
      rows: months.reversed().map { row($0, material) },
      notes: [Words.say("note.sales-by-month")])
  }

  private func row(_ month: Month, _ material: Material) -> [Cell] {
    let sales = material.sales(in: month)
    let state = material.state(in: month)
    return [
      .month(month), Words.count(sales.map { Int64($0.receipts) }),
      Words.money(sales?.booked, material.currency),
      Words.money(sales?.refundsBooked, material.currency),
      Words.money(sales?.margin, material.currency),
      Words.money(material.cost(in: month), material.currency),
      Words.money(material.sales(in: month - 12)?.booked, material.currency),
      .text(Words.say("month-state.\(state.rawValue)")),
    ]
  }

  private func units(_ minorUnits: Int64, _ material: Material) -> Double {
    material.money(minorUnits).units
  }
}
