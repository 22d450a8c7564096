import Estimation
import Facts
import Measures
import Reporting
import Texts

extension Themes {
  /// The page of what customers write.
  func section(_ findings: ThemeFindings, _ material: Material) -> Section {
    var blocks: [Block] = []
    if !findings.counts.isEmpty {
      blocks += [
        .chart(praiseChart(findings, material)), .table(themeTable(findings, material)),
      ]
    }
    if !findings.drivers.isEmpty {
      blocks += [
        .heading(Words.say("heading.drivers")), .chart(driverChart(findings, material)),
        .table(driverTable(findings)),
      ]
    }
    if !findings.counts.isEmpty { blocks.append(.table(promiseTable(findings))) }
    if !findings.texts.isEmpty {
      blocks += [.table(feelingTable(findings)), .table(languageTable(findings))]
    }
    if !findings.surveys.isEmpty { blocks.append(.table(surveyTable(findings, material))) }
    if !findings.competitors.isEmpty { blocks.append(.table(competitorTable(findings))) }
    blocks.append(
      .nextSteps([NextStep(action: Words.say("next.themes"), page: "map")]))
    return Section(
      id: "themes", name: Words.say("section.themes"), headline: headline(findings, material),
      lead: [
        Words.say(
          "lead.themes",
          [
            "texts": .counted(findings.texts.count, noun: "texts"),
            "months": .counted(Voice.windowMonths, noun: "months"),
            "unknown": .count(findings.texts(in: nil)),
          ])
      ], blocks: blocks)
  }

  /// A theme as printed.
  static func name(_ theme: Theme) -> Phrase { Words.say("theme.\(theme.rawValue)") }

  /// What is blamed more than before; else what is blamed most; else how little is known.
  private func headline(_ findings: ThemeFindings, _ material: Material) -> Phrase {
    let limits = material.setting.thresholds.cells
    let parts = findings.counts.filter { $0.theme != .overall }
    let rising = parts.filter { $0.isRising(limits) }.max {
      ($0.shift?.deviations ?? 0) < ($1.shift?.deviations ?? 0)
    }
    if let rising { return sentence("headline.themes.rising", rising) }
    let most = parts.enumerated().max {
      $0.element.blamed != $1.element.blamed
        ? $0.element.blamed < $1.element.blamed : $0.offset > $1.offset
    }?.element
    if let most, most.blamed >= limits.topicTexts {
      return sentence("headline.themes.most", most)
    }
    return Words.say(
      "headline.themes.few", ["texts": .counted(findings.known, noun: "texts")])
  }

  private func sentence(_ key: String, _ count: ThemeCount) -> Phrase {
    Words.say(
      key,
      [
        "theme": .phrase(Themes.name(count.theme)), "blamed": .count(count.blamed),
        "texts": .count(count.texts),
      ])
  }

  private func praiseChart(_ findings: ThemeFindings, _ material: Material) -> Chart {
    let praised = findings.counts.reduce(0) { $0 + $1.praised }
    let all = findings.counts.reduce(0) { $0 + $1.praised + $1.blamed }
    let usual = Double(praised) / Double(max(1, all))
    let rows = findings.counts.compactMap { count -> IntervalChart.Row? in
      guard let praise = count.praise else { return nil }
      let standing: Verdict =
        praise.low > usual ? .add : praise.high < usual ? .cut : .cannotTell
      return IntervalChart.Row(
        name: Themes.name(count.theme), interval: praise, standing: standing,
        figures: [.quantity(.count(count.praised)), .quantity(.count(count.blamed))])
    }
    let below = rows.count { $0.standing == .cut }
    let title = Words.say(
      "chart.themes.title", ["below": .count(below), "all": .count(rows.count)])
    return Chart(
      id: "themes", title: title,
      subtitle: Words.say(
        "chart.themes.subtitle", ["months": .counted(Voice.windowMonths, noun: "months")]),
      source: Words.say("chart.source.reviews", ["day": .day(material.setting.asOf)]),
      alternative: Words.say(
        "chart.themes.alternative", ["finding": .phrase(title), "n": .count(rows.count)]),
      content: .intervals(
        IntervalChart(
          measure: .share, reference: (usual, Words.say("chart.themes.usual")),
          columns: [Words.say("column.praised"), Words.say("column.blamed")], rows: rows)))
  }

  private func driverChart(_ findings: ThemeFindings, _ material: Material) -> Chart {
    let rows = findings.drivers.map { driver in
      IntervalChart.Row(
        name: Themes.name(driver.theme), interval: driver.stars,
        standing: driver.stars.low > 0 ? .add : driver.stars.high < 0 ? .cut : .cannotTell,
        figures: [.quantity(.share(Ratio(driver.importance.estimate)))])
    }
    let clear = rows.count { $0.standing != .cannotTell }
    let title = Words.say(
      "chart.drivers.title", ["clear": .count(clear), "all": .count(rows.count)])
    return Chart(
      id: "drivers", title: title, subtitle: Words.say("chart.drivers.subtitle"),
      source: Words.say("chart.source.reviews", ["day": .day(material.setting.asOf)]),
      alternative: Words.say(
        "chart.drivers.alternative", ["finding": .phrase(title), "n": .count(rows.count)]),
      content: .intervals(
        IntervalChart(
          measure: .number(decimals: 1), reference: (0, Words.say("chart.drivers.zero")),
          columns: [Words.say("column.importance")], rows: rows)))
  }
}
