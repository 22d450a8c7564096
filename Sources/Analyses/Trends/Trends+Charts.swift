import Facts
import Measures
import Reporting

extension Trends {
  /// Months of the shorter line.
  static let shortMonths = 13

  /// Events that touch the months of the chart, by first day.
  func events(_ months: [Month], _ material: Material) -> [EventFact] {
    guard let first = months.first?.first, let last = months.last?.last else { return [] }
    return material.facts.events.filter {
      $0.days.upperBound >= first && $0.days.lowerBound <= last
    }
  }

  /// The last thirteen months of the contribution margin beside the year before; `nil` where no
  /// margin is known.
  func marginChart(_ material: Material) -> Chart? {
    let month = material.setting.month
    let units = Double(material.currency.minorUnitsPerUnit)
    guard let measure = TrendMeasure.all(material).first(where: { $0.kind == .margin }),
      let now = measure.values[month], measure.values.count > 1
    else { return nil }
    let points = (1 - Trends.shortMonths...0).map { step -> TrendChart.Point in
      let own = month + step
      var point = TrendChart.Point(
        month: own, value: measure.values[own].map { $0 / units },
        yearBefore: measure.values[own - 12].map { $0 / units },
        isPartial: material.isPartial(own))
      point.isProvisional = material.state(in: own) == .provisional
      return point
    }
    let title = Words.say(
      "chart.margin-trend.title",
      ["margin": .money(material.money(Int64(now))), "month": .month(month)])
    return Chart(
      id: "margin-trend", title: title, subtitle: Words.say("chart.margin-trend.subtitle"),
      source: Words.say("chart.source.receipts", ["day": .day(material.setting.asOf)]),
      alternative: Words.say(
        "chart.margin-trend.alternative",
        ["finding": .phrase(title), "months": .counted(points.count, noun: "months")]),
      content: .trend(
        TrendChart(
          measure: .money(material.currency), name: Words.say("term.contribution-margin"),
          points: points)))
  }

  /// Actual against plan of the whole business; `nil` without such a plan.
  func planChart(_ lines: [PlanLine], _ material: Material) -> Chart? {
    let own = lines.filter { $0.place == nil && $0.actual != nil && $0.plan > 0 }
    guard !own.isEmpty, !material.isPartial(material.setting.month) else { return nil }
    let title = planFinding("chart", own, material)
    return Chart(
      id: "plan", title: title,
      subtitle: Words.say("chart.plan.subtitle", ["month": .month(material.setting.month)]),
      source: Words.say("chart.source.plan", ["day": .day(material.setting.asOf)]),
      alternative: Words.say("chart.plan.alternative", ["finding": .phrase(title)]),
      content: .bullets(
        BulletChart(
          rows: own.map { line in
            let unit = line.kind.isMoney ? Double(material.currency.minorUnitsPerUnit) : 1
            let plan = line.plan / unit
            return BulletChart.Row(
              name: Words.say("measure.\(line.kind.rawValue)"),
              measure: line.kind.isMoney ? .money(material.currency) : .count,
              actual: line.actual.map { $0 / unit }, target: plan,
              bands: [0.9 * plan, plan, 1.1 * plan], judgement: line.judgement(material) ?? .neutral
            )
          })))
  }

  /// A measure that misses its plan month after month, else how many are on plan.
  func planFinding(_ prefix: String, _ lines: [PlanLine], _ material: Material) -> Phrase {
    if let worst = lines.max(by: { $0.missedMonths < $1.missedMonths }), worst.missedMonths > 1 {
      return Words.say(
        "\(prefix).plan.missed",
        [
          "measure": .phrase(Words.say("measure.\(worst.kind.rawValue)")),
          "months": .counted(worst.missedMonths, noun: "months"),
        ])
    }
    let met = lines.filter { $0.judgement(material).map { $0 != .worse } ?? false }.count
    return Words.say("\(prefix).plan.met", ["met": .count(met), "all": .count(lines.count)])
  }

  /// What can be said of the direction: rise, fall, neither, or a fall because nobody new came.
  func direction(_ material: Material) -> Phrase? {
    guard let drift = Drift(material) else { return nil }
    let ended = material.customerBook.recruitmentEnded(by: material.setting.month)
    if let ended, drift.isRise == false {
      return Words.say("trend.recruitment", ["month": .month(ended)])
    }
    let bounds = drift.change
    let words: [String: Argument] = [
      "change": .shareChange(Ratio(bounds.estimate), decimals: 1),
      "range": .range(
        .shareChange(Ratio(bounds.low), decimals: 1), .shareChange(Ratio(bounds.high), decimals: 1)
      ), "weeks": .counted(Drift.weeks, noun: "weeks"),
    ]
    switch drift.isRise {
    case true?: return Words.say("trend.evolution", words)
    case false?: return Words.say("trend.involution", words)
    case nil: return Words.say("trend.no-drift", words)
    }
  }
}
