import Facts
import Measures
import Reporting

extension Arrivals {
  /// The page of when customers come.
  func section(
    _ grid: WeekGrid, _ conversions: [Conversion], _ first: FirstContact?, _ material: Material
  ) -> Section {
    var blocks: [Block] = []
    if let chart = hourChart(grid, material) { blocks.append(.chart(chart)) }
    blocks += [.table(weekdayTable(grid)), .table(contactTable(grid, material))]
    if !conversions.isEmpty {
      blocks.append(.heading(Words.say("heading.conversion")))
      if let chart = conversionChart(conversions, material) { blocks.append(.chart(chart)) }
      blocks.append(.table(conversionTable(conversions, material)))
    }
    if let first {
      blocks.append(.heading(Words.say("heading.first-contact")))
      if first.bought > 0 { blocks.append(.chart(firstChart(first, material))) }
      blocks.append(.table(firstTable(first, material)))
    }
    blocks.append(.nextSteps([NextStep(action: Words.say("next.moments"), page: "flows")]))
    return Section(
      id: "arrivals", name: Words.say("section.moments"), headline: headline(grid),
      lead: [Words.say("lead.moments")], blocks: blocks)
  }

  private func headline(_ grid: WeekGrid) -> Phrase {
    let all = grid.receipts.reduce(0, +)
    if let busiest = grid.busiest, let share = Ratio(busiest.receipts, of: all) {
      return Words.say("headline.moments.hour", busy(busiest.weekday, busiest.hour, share))
    }
    let most = grid.receipts.indices.max { grid.receipts[$0] < grid.receipts[$1] } ?? 0
    return Words.say(
      "headline.moments.day",
      [
        "weekday": .phrase(Words.say("weekday.\(most + 1)")),
        "share": .share(Ratio(grid.receipts[most], of: all) ?? Ratio(0), decimals: 0),
      ])
  }

  private func busy(_ weekday: Int, _ hour: Int, _ share: Ratio) -> [String: Argument] {
    [
      "weekday": .phrase(Words.say("weekday.\(weekday)")), "from": .count(hour),
      "to": .count(hour + 1), "share": .share(share, decimals: 1),
    ]
  }

  private func hourChart(_ grid: WeekGrid, _ material: Material) -> Chart? {
    let all = grid.receiptsByHour.flatMap(\.self).reduce(0, +)
    guard let hours = grid.hours, let busiest = grid.busiest,
      let share = Ratio(busiest.receipts, of: all)
    else { return nil }
    let title = Words.say(
      "chart.moments.title", busy(busiest.weekday, busiest.hour, share))
    return Chart(
      id: "week-of-receipts", title: title,
      subtitle: Words.say(
        "chart.moments.subtitle",
        [
          "range": .range(
            .month(material.setting.month - 11), .month(material.setting.month))
        ]),
      source: Words.say("chart.source.receipts", ["day": .day(material.setting.asOf)]),
      alternative: Words.say("chart.moments.alternative", ["finding": .phrase(title)]),
      content: .heatMap(
        HeatMap(
          measure: .count, columns: hours.map { .verbatim(String($0)) },
          rows: (1...7).map { weekday in
            HeatMap.Row(
              name: Words.say("weekday.\(weekday)"),
              values: hours.map { Double(grid.receiptsByHour[weekday - 1][$0]) })
          })))
  }

  /// Conversion of shops on one scale, the largest first.
  private func conversionChart(_ conversions: [Conversion], _ material: Material) -> Chart? {
    let shops = conversions.filter { $0.kind == .receipts && $0.rate != nil }
    guard shops.count > 1 else { return nil }
    let shown = shops.sorted { $0.visits > $1.visits }.prefix(Arrivals.shownConversions)
    let ranked = shown.sorted { ($0.rate?.estimate ?? 0) > ($1.rate?.estimate ?? 0) }
    guard let best = ranked.first, let worst = ranked.last else { return nil }
    let isApart = (best.rate?.low ?? 0) > (worst.rate?.high ?? 1)
    let title = Words.say(
      isApart ? "chart.conversion.apart" : "chart.conversion.level",
      [
        "best": .text(best.name), "worst": .text(worst.name),
        "high": .share(Ratio(best.rate?.estimate ?? 0), decimals: 0),
        "low": .share(Ratio(worst.rate?.estimate ?? 0), decimals: 0),
      ])
    return Chart(
      id: "conversion", title: title,
      subtitle: Words.say(
        "chart.conversion.subtitle", ["month": .month(material.setting.month)]),
      source: Words.say("chart.source.visits", ["day": .day(material.setting.asOf)]),
      alternative: Words.say("chart.conversion.alternative", ["finding": .phrase(title)]),
      content: .intervals(
        IntervalChart(
          measure: .share, reference: nil, columns: [Words.say("column.visits")],
          rows: ranked.map {
            IntervalChart.Row(
              name: .verbatim($0.name), interval: $0.rate, standing: .hold,
              figures: [.quantity(.count($0.visits))])
          })))
  }

  private static let shownConversions = 12

  private func firstChart(_ first: FirstContact, _ material: Material) -> Chart {
    let title =
      first.medianDays.map {
        Words.say("chart.first-contact.median", ["days": .counted($0, noun: "days")])
      } ?? Words.say("chart.first-contact.few")
    return Chart(
      id: "days-to-purchase", title: title, subtitle: Words.say("chart.first-contact.subtitle"),
      source: Words.say("chart.source.touches", ["day": .day(material.setting.asOf)]),
      alternative: Words.say("chart.first-contact.alternative", ["finding": .phrase(title)]),
      content: .histogram(
        Histogram(
          classes: Words.say("axis.days"), counted: Words.say("axis.customers"),
          bins: zip(classNames, first.counts(material.personCells)).map { name, count in
            Histogram.Bin(name: .verbatim(name), value: count, isBeyondLimit: false)
          }, limit: nil)))
  }

  /// "0", "1–3", …, "91+".
  var classNames: [String] {
    let ends = FirstContact.ends
    let closed = ends.indices.map { index -> String in
      let from = index == 0 ? 0 : ends[index - 1] + 1
      return from == ends[index] ? String(from) : "\(from)–\(ends[index])"
    }
    return closed + ["\((ends.last ?? 0) + 1)+"]
  }
}
