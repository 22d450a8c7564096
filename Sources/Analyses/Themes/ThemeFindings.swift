import Estimation
import Facts
import Measures
import Texts

/// Everything that the texts of twelve months say.
struct ThemeFindings {
  /// Own texts, also those in an unknown language.
  let texts: [ThemedText]
  /// Themes that are named, most often named first.
  let counts: [ThemeCount]
  /// What goes with the stars, strongest first; empty if too little is known.
  let drivers: [ThemeDriver]
  /// Questions with answers in numbers.
  let surveys: [SurveyScore]
  /// Texts about each competitor, by name.
  let competitors: [(name: String, texts: [ThemedText])]

  /// What is known in a month; nothing later than its knowledge date counts.
  init(_ material: Material) {
    let limits = material.setting.thresholds.cells
    let last = min(material.setting.month.last, material.setting.asOf)
    let first = (material.setting.month - (Voice.windowMonths - 1)).first
    let before = (material.setting.month - (2 * Voice.windowMonths - 1)).first
    let all = ThemedText.all(material.facts, from: before, to: last)
    let recent = all.filter { $0.day >= first }
    texts = recent.filter { $0.competitor == nil }
    let known = texts.filter { $0.reading.tongue != nil }
    let earlier = all.filter {
      $0.day < first && $0.competitor == nil && $0.reading.tongue != nil
    }
    counts = ThemeCount.counts(known, before: earlier, limits: limits)
    drivers = ThemeDriver.drivers(known, limits: limits, seed: material.setting.seed)
    surveys = material.facts.questions(from: first, to: last).map {
      SurveyScore($0, fewest: limits.surveyAnswers, minimum: limits.smallestGroup)
    }
    var others: [String: [ThemedText]] = [:]
    for text in recent {
      if let name = text.competitor { others[name, default: []].append(text) }
    }
    competitors = others.keys.sorted(by: Ordering.precedes).map { ($0, others[$0] ?? []) }
  }

  /// Texts whose language is one of ours.
  var known: Int { texts.count { $0.reading.tongue != nil } }

  /// Texts of a language; `nil` for the unknown.
  func texts(in tongue: Tongue?) -> Int { texts.count { $0.reading.tongue == tongue } }

  /// Texts that name a feeling, and the mean of their stars where they have any.
  func feeling(_ feeling: Feeling) -> (texts: Int, stars: Double?) {
    let named = texts.filter { $0.reading.feelings.contains(feeling) }
    let stars = named.compactMap(\.stars)
    return (named.count, stars.isEmpty ? nil : stars.reduce(0, +) / Double(stars.count))
  }
}
