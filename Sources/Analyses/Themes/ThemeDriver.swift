import Estimation
import Measures
import Texts

/// How the stars go with a theme: an association, never a cause (METHOD §5.2).
struct ThemeDriver {
  /// The theme.
  let theme: Theme
  /// Stars between a text that praises or blames it and one that does not name it.
  let stars: Interval
  /// Part of the explained differences of the stars that goes with it (LMG), with its interval.
  let importance: Interval

  /// Themes that are examined at once: the exact computation doubles with each.
  private static let mostThemes = 8
  /// Resamples behind the interval of the importance.
  private static let replicates = 200

  /// The drivers, strongest first; empty if too few reviews have stars and words.
  static func drivers(_ texts: [ThemedText], limits: Thresholds.Cells, seed: Int)
    -> [ThemeDriver]
  {
    let rated = texts.filter { $0.stars != nil && $0.reading.tongue != nil }
    let stars = rated.compactMap(\.stars)
    let themes = examined(rated, limits)
    guard themes.count >= 2, rated.count >= limits.answersPerDriver * (themes.count + 1) else {
      return []
    }
    let columns = themes.map { theme in rated.map { sign(of: theme, in: $0) } }
    let regression = LeastSquares(stars, by: [stars.map { _ in 1 }] + columns)
    let shares = RelativeImportance.intervals(
      outcome: stars, attributes: columns, replicates: replicates,
      seedPath: "themes/drivers/\(seed)/0")
    guard let shares else { return [] }
    return themes.enumerated().compactMap { index, theme -> ThemeDriver? in
      guard let weight = regression.weights[index + 1],
        let error = regression.standardErrors[index + 1]
      else { return nil }
      return ThemeDriver(
        theme: theme, stars: NormalEstimate(value: weight, standardError: error).interval,
        importance: shares[index])
    }.enumerated().sorted {
      let (left, right) = ($0.element.importance.estimate, $1.element.importance.estimate)
      return left != right ? left > right : $0.offset < $1.offset
    }.map(\.element)
  }

  /// The themes named in enough rated texts; the whole says nothing about a part and is left out.
  private static func examined(_ rated: [ThemedText], _ limits: Thresholds.Cells) -> [Theme] {
    Theme.allCases.filter { $0 != .overall }.map { theme in
      (theme: theme, texts: rated.count { sign(of: theme, in: $0) != 0 })
    }.filter { $0.texts >= limits.answersPerDriver }.enumerated().sorted {
      $0.element.texts != $1.element.texts
        ? $0.element.texts > $1.element.texts : $0.offset < $1.offset
    }.prefix(mostThemes).map(\.element.theme)
  }

  /// +1 for praise, −1 for blame, 0 for neither or both.
  private static func sign(of theme: Theme, in text: ThemedText) -> Double {
    text.reading.remarks.filter { $0.theme == theme }.reduce(0) {
      $0 + ($1.leaning == .good ? 1 : -1)
    }
  }
}
