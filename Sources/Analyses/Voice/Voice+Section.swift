import Estimation
import Facts
import Measures
import Reporting

extension Voice {
  /// The voice page.
  func section(_ sources: [SourceStars], _ material: Material) -> Section {
    Section(
      id: "voice", name: Words.say("section.voice"), headline: headline(sources, material),
      lead: [
        Words.say(
          "lead.voice",
          [
            "reviews": .counted(sources.reduce(0) { $0 + $1.rating.answers }, noun: "reviews"),
            "months": .counted(Voice.windowMonths, noun: "months"),
          ])
      ],
      blocks: [
        .chart(chart(sources, material)), .table(table(sources)),
        .nextSteps([NextStep(action: Words.say("next.voice"), page: "method")]),
      ])
  }

  /// The best and the worst source, if their intervals are apart; else that no order is sure.
  private func headline(_ sources: [SourceStars], _ material: Material) -> Phrase {
    let ranked = sources.sorted { $0.rating.mean.value > $1.rating.mean.value }
    guard let best = ranked.first, let worst = ranked.last, ranked.count > 1,
      best.rating.interval.low > worst.rating.interval.high
    else {
      let all = SourceStars.all(material)?.rating.interval
      return Words.say(
        "headline.voice.level",
        [
          "stars": .number(all?.estimate ?? 0, decimals: 2),
          "low": .number(all?.low ?? 0, decimals: 2), "high": .number(all?.high ?? 0, decimals: 2),
        ])
    }
    return Words.say(
      "headline.voice.apart",
      [
        "best": .text(best.name), "worst": .text(worst.name),
        "high": .number(best.rating.mean.value, decimals: 2),
        "low": .number(worst.rating.mean.value, decimals: 2),
      ])
  }

  private func chart(_ sources: [SourceStars], _ material: Material) -> Chart {
    let title = headline(sources, material)
    return Chart(
      id: "stars", title: title,
      subtitle: Words.say(
        "chart.stars.subtitle", ["months": .counted(Voice.windowMonths, noun: "months")]),
      source: Words.say("chart.source.reviews", ["day": .day(material.setting.asOf)]),
      alternative: Words.say(
        "chart.stars.alternative",
        ["finding": .phrase(title), "sources": .counted(sources.count, noun: "sources")]),
      content: .stars(
        StarsChart(
          rows: sources.sorted { $0.rating.mean.value > $1.rating.mean.value }.map {
            StarsChart.Row(name: .verbatim($0.name), counts: $0.counts, mean: $0.rating.interval)
          })))
  }

  private func table(_ sources: [SourceStars]) -> Table {
    Table(
      id: "stars-by-source",
      caption: Words.say(
        "table.stars", ["months": .counted(Voice.windowMonths, noun: "months")]),
      columns: [
        Words.column("source", "label.source"), Words.figures("reviews", "label.reviews"),
        Words.figures("stars", "label.adjusted-mean"),
      ]
        + (1...5).map {
          Words.figures("stars_\($0)", "column.stars-each", ["n": .count($0)])
        } + [
          Words.figures("answered", "label.share-answered"),
          Words.figures("answer_days", "column.answer-days"),
          Words.column("scale", "column.scale"),
        ],
      rows: sources.map { source in
        let stars = source.rating.interval
        return [
          Words.name(source.name), .quantity(.count(source.rating.answers)),
          .estimate(.number(stars.estimate, decimals: 2), stars),
        ] + source.counts.map { .quantity(.count($0)) } + [
          .quantity(source.answered.map { .share($0) } ?? .unknown),
          .quantity(source.medianDelayDays.map { .count($0) } ?? .unknown),
          .text(Words.say(source.isStarScale ? "scale.stars" : "scale.mapped")),
        ]
      }, notes: [Words.say("note.stars-adjusted")])
  }
}
