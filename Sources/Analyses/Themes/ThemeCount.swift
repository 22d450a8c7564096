import Estimation
import Measures
import Texts

/// How often a theme is praised and blamed in the texts of twelve months.
struct ThemeCount {
  /// The theme.
  let theme: Theme
  /// Texts that praise it.
  let praised: Int
  /// Texts that blame it.
  let blamed: Int
  /// All texts read.
  let texts: Int
  /// Blame of it now against the twelve months before; `nil` without texts then.
  let shift: TopicShift?

  /// Share of praise among praise and blame, with its interval; `nil` if the theme is not named.
  var praise: Interval? {
    praised + blamed > 0
      ? Jeffreys.interval(successes: praised, trials: praised + blamed) : nil
  }

  /// Every theme that is named, most often named first, ties in the order of the themes.
  static func counts(
    _ texts: [ThemedText], before: [ThemedText], limits: Thresholds.Cells
  ) -> [ThemeCount] {
    Theme.allCases.map { theme in
      let blamed = number(of: theme, .bad, in: texts)
      return ThemeCount(
        theme: theme, praised: number(of: theme, .good, in: texts), blamed: blamed,
        texts: texts.count, shift: shift(theme, blamed, texts, before, limits))
    }.enumerated().filter { $0.element.praised + $0.element.blamed > 0 }.sorted {
      let (left, right) = ($0.element, $1.element)
      let mentions = (left.praised + left.blamed, right.praised + right.blamed)
      return mentions.0 != mentions.1 ? mentions.0 > mentions.1 : $0.offset < $1.offset
    }.map(\.element)
  }

  /// True if it is blamed more often than before, beyond chance (METHOD §5.2).
  func isRising(_ limits: Thresholds.Cells) -> Bool {
    guard let shift, blamed >= limits.topicTexts else { return false }
    return shift.deviations > limits.topicDeviations
  }

  /// True if it is blamed less often than before, beyond chance.
  func isFalling(_ limits: Thresholds.Cells) -> Bool {
    guard let shift else { return false }
    return shift.deviations < -limits.topicDeviations
  }

  private static func number(of theme: Theme, _ leaning: Leaning, in texts: [ThemedText]) -> Int {
    let remark = Remark(theme: theme, leaning: leaning)
    return texts.count { $0.reading.remarks.contains(remark) }
  }

  private static func shift(
    _ theme: Theme, _ blamed: Int, _ texts: [ThemedText], _ before: [ThemedText],
    _ limits: Thresholds.Cells
  ) -> TopicShift? {
    guard !before.isEmpty else { return nil }
    let then = number(of: theme, .bad, in: before)
    guard max(blamed, then) >= limits.topicTexts else { return nil }
    // The prior of one topic is its part of the prior of all (METHOD §5.2).
    let share = limits.topicPrior / Double(Theme.allCases.count)
    return TopicShift(
      now: RateCell(successes: blamed, trials: texts.count),
      before: RateCell(successes: then, trials: before.count), prior: share,
      priorTotal: limits.topicPrior)
  }
}
