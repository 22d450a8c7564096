import Estimation
import Facts
import Measures
import Reporting

/// What customers say: stars of every source, held near the usual where reviews are few.
package struct Voice: Analysis {
  /// Months whose reviews count for the stars.
  static let windowMonths = 12

  /// The analysis; it has no settings of its own.
  package init() {}

  /// The voice page, its tile and its figures; nothing without reviews.
  package func contribution(to material: Material) -> Contribution {
    var contribution = Contribution()
    let sources = SourceStars.sources(material)
    guard !sources.isEmpty else { return contribution }
    contribution.figures = figures(sources, material)
    contribution.keyFigures = [tile(sources, material)]
    contribution.section = section(sources, material)
    return contribution
  }

  private func figures(_ sources: [SourceStars], _ material: Material) -> [Figure] {
    sources.flatMap { source in
      let scope = [Dimension("source", source.name)]
      let month = material.setting.month
      return [
        Figure(
          measure: "stars", scope: scope, month: month,
          value: .number(source.rating.interval.estimate, decimals: 2),
          interval: source.rating.interval),
        Figure(
          measure: "reviews", scope: scope, month: month,
          value: .count(source.rating.answers)),
        Figure(
          measure: "answered-share", scope: scope, month: month,
          value: source.answered.map { .share($0) } ?? .unknown),
      ]
    }
  }

  private func tile(_ sources: [SourceStars], _ material: Material) -> KeyFigure {
    let all = SourceStars.all(material)
    let interval = all?.rating.interval
    let reviews = Argument.counted(all?.rating.answers ?? 0, noun: "reviews")
    return KeyFigure(
      id: "stars", name: Words.say("kpi.stars"),
      value: interval.map { .quantity(.number($0.estimate, decimals: 2)) } ?? .quantity(.unknown),
      note: interval.map {
        Words.say(
          "note.stars",
          [
            "range": .range(.number($0.low, decimals: 2), .number($0.high, decimals: 2)),
            "reviews": reviews,
          ])
      },
      comparisons: [change(material)],
      sparkline: Sparkline(values: [], yearBefore: nil, lastIsPartial: false))
  }

  /// The stars of the window against those of the window a year before; called a change only from
  /// the certainty of the method on (METHOD §5.2).
  private func change(_ material: Material) -> Comparison {
    let name = Words.say("comparison.year-before")
    guard let now = SourceStars.all(material),
      let then = SourceStars.all(material, monthsAgo: Voice.windowMonths)
    else {
      return Comparison(
        reference: name, change: Words.say("value.no-data"), judgement: .neutral)
    }
    let rise = now.rating.mean.probability(above: then.rating.mean)
    let certainty = material.setting.thresholds.cells.rankCertainty
    guard rise >= certainty || rise <= 1 - certainty else {
      return Comparison(
        reference: name, change: Words.say("judgement.neutral"), judgement: .neutral)
    }
    let judgement: Judgement = rise >= certainty ? .better : .worse
    return Comparison(
      reference: name,
      change: Words.say(
        "comparison.change.\(judgement.rawValue)",
        ["change": .change(now.rating.mean.value - then.rating.mean.value, decimals: 2)]),
      judgement: judgement)
  }
}
