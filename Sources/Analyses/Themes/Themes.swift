import Facts
import Measures
import Reporting
import Texts

/// What customers praise and blame in their own words, and what goes with the stars.
package struct Themes: Analysis {
  /// The analysis; it has no settings of its own.
  package init() {}

  /// The page and its figures; nothing without texts and surveys.
  package func contribution(to material: Material) -> Contribution {
    var contribution = Contribution()
    guard let findings = material.themes else { return contribution }
    guard !findings.texts.isEmpty || !findings.surveys.isEmpty else { return contribution }
    contribution.figures = figures(findings, material)
    contribution.section = section(findings, material)
    return contribution
  }

  private func figures(_ findings: ThemeFindings, _ material: Material) -> [Figure] {
    let month = material.setting.month
    func figure(
      _ measure: String, _ scope: [Dimension], _ value: Quantity, _ interval: Interval? = nil
    ) -> Figure {
      Figure(measure: measure, scope: scope, month: month, value: value, interval: interval)
    }
    var figures = [figure("texts", [], .count(findings.texts.count))]
    figures += (Tongue.allCases.map { $0 as Tongue? } + [nil]).map {
      figure(
        "texts", [Dimension("language", $0?.rawValue ?? "unknown")],
        .count(findings.texts(in: $0)))
    }
    for count in findings.counts {
      let scope = [Dimension("theme", count.theme.rawValue)]
      figures += [
        figure("texts-praising", scope, .count(count.praised)),
        figure("texts-blaming", scope, .count(count.blamed)),
        figure(
          "praise-share", scope, count.praise.map { .share(Ratio($0.estimate)) } ?? .unknown,
          count.praise),
      ]
    }
    for driver in findings.drivers {
      let scope = [Dimension("theme", driver.theme.rawValue)]
      figures += [
        figure(
          "driver-stars", scope, .number(driver.stars.estimate, decimals: 2), driver.stars),
        figure(
          "driver-importance", scope, .share(Ratio(driver.importance.estimate)),
          driver.importance),
      ]
    }
    figures += Feeling.allCases.map {
      figure(
        "texts-feeling", [Dimension("feeling", $0.rawValue)], .count(findings.feeling($0).texts))
    }
    figures += findings.surveys.map { survey in
      figure(
        survey.isRecommendation ? "recommendation-score" : "survey-mean",
        [Dimension("question", survey.question)],
        survey.score.map { .number($0, decimals: 2) } ?? .unknown, survey.interval)
    }
    return figures
  }
}
