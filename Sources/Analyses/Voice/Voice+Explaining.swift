import Estimation
import Facts
import Measures
package import Reporting

extension Voice {
  /// The stars of every source.
  package func explanations(of question: Question, in material: Material) -> [Explanation] {
    guard question.measure == .stars, question.month == material.setting.month else { return [] }
    let explained = Explained(question: question, material: material)
    let window = (question.month - (Voice.windowMonths - 1)).first...question.month.last
    return SourceStars.sources(material).map { source in
      var rows = RowTrail()
      for opinion in material.facts.opinions
      where window.contains(opinion.day) && !opinion.isOfCompetitor
        && material.facts.sourceName(opinion) == source.name
      {
        rows.add(opinion.place)
      }
      let figure = Figure(
        measure: question.measure.figure, scope: [Dimension("source", source.name)],
        month: question.month, value: .number(source.rating.interval.estimate, decimals: 2),
        interval: source.rating.interval)
      let counts = source.counts.enumerated().map { index, count in
        explained.parameter("stars-\(index + 1)", .count(count))
      }
      let prior = material.setting.thresholds.cells.starPrior
      return explained.explanation(
        figure, place: source.name, method: "adjusted-stars",
        counts + [
          explained.parameter("prior-answers", .number(prior, decimals: 0)),
          explained.parameter("window-months", .count(Voice.windowMonths)),
        ], [explained.input("opinions", rows)])
    }
  }
}
