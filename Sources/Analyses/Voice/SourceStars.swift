import Estimation
import Facts
import Measures

/// Reviews of one source, or of all, in a window of months.
struct SourceStars {
  /// Name of the source; empty for all together.
  let name: String
  /// Reviews with 1 to 5 stars.
  let counts: [Int]
  /// Their adjusted mean.
  let rating: StarRating
  /// Share that was answered; `nil` if the source does not say.
  let answered: Ratio?
  /// Median days until the answer.
  let medianDelayDays: Int?
  /// False if the source has another scale, mapped linearly to stars.
  let isStarScale: Bool

  /// Every source with reviews in the window, by name.
  static func sources(_ material: Material) -> [SourceStars] {
    let opinions = window(material, monthsAgo: 0)
    var bySource: [String: [OpinionFact]] = [:]
    for opinion in opinions {
      bySource[material.facts.sourceName(opinion), default: []].append(opinion)
    }
    let usual = shares(opinions)
    return bySource.keys.sorted(by: Ordering.precedes).compactMap { name in
      bySource[name].map { SourceStars(name, $0, usual: usual, material) }
    }
  }

  /// All sources together; `nil` without reviews.
  static func all(_ material: Material, monthsAgo: Int = 0) -> SourceStars? {
    let opinions = window(material, monthsAgo: monthsAgo)
    guard !opinions.isEmpty else { return nil }
    return SourceStars("", opinions, usual: shares(opinions), material)
  }

  /// Reviews of a shop (index) from all sources; `nil` without any.
  static func store(_ store: Int, _ material: Material) -> SourceStars? {
    let all = window(material, monthsAgo: 0)
    let own = all.filter { $0.store == store }
    guard !own.isEmpty else { return nil }
    return SourceStars("", own, usual: shares(all), material)
  }

  private init(
    _ name: String, _ opinions: [OpinionFact], usual: [Double], _ material: Material
  ) {
    self.name = name
    counts = SourceStars.counts(opinions)
    rating = StarRating(
      counts: counts, usualShares: usual,
      priorAnswers: material.setting.thresholds.cells.starPrior)
    let known = opinions.compactMap(\.isAnswered)
    answered = Ratio(known.filter { $0 }.count, of: known.count)
    let delays = opinions.compactMap(\.answerDelayDays).sorted()
    medianDelayDays = delays.isEmpty ? nil : delays[delays.count / 2]
    isStarScale = opinions.allSatisfy(\.isStarScale)
  }

  private static func window(_ material: Material, monthsAgo: Int) -> [OpinionFact] {
    let last = (material.setting.month - monthsAgo).last
    let first = (material.setting.month - monthsAgo - (Voice.windowMonths - 1)).first
    return material.facts.opinions.filter {
      $0.day >= first && $0.day <= last && !$0.isOfCompetitor
    }
  }

  private static func counts(_ opinions: [OpinionFact]) -> [Int] {
    var counts = [Int](repeating: 0, count: 5)
    for opinion in opinions {
      counts[min(4, max(0, Int(opinion.stars.rounded(.toNearestOrAwayFromZero)) - 1))] += 1
    }
    return counts
  }

  /// Shares of stars over all sources of the window: the usual to which few reviews are held.
  private static func shares(_ opinions: [OpinionFact]) -> [Double] {
    counts(opinions).map { (Double($0) + 0.5) / (Double(opinions.count) + 2.5) }
  }
}
