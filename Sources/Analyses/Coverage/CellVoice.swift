import Estimation
import Facts
import Measures
import Reporting
import Texts

/// What customers write about the touchpoints of a cell: its themes are those that are met at this
/// moment in touchpoints of this kind.
struct CellVoice {
  /// The theme that is named most; `nil` below the number of texts that a topic needs.
  let theme: ThemeCount?
  /// The feeling that these texts name most, with how many do.
  let feeling: (feeling: Feeling, texts: Int)?
  /// Stars of the texts that name one of the themes, adjusted; `nil` for fewer than ten.
  let stars: Interval?

  /// The least reviews behind the stars of a cell.
  private static let fewestStars = 10

  init(_ phase: Phase, _ medium: Medium, _ material: Material) {
    let limits = material.setting.thresholds.cells
    let own = Theme.allCases.filter { $0.phase == phase && $0.media.contains(medium) }
    guard let findings = material.themes, !own.isEmpty else {
      (theme, feeling, stars) = (nil, nil, nil)
      return
    }
    theme = findings.counts.first {
      own.contains($0.theme) && $0.praised + $0.blamed >= limits.topicTexts
    }
    let texts = findings.texts.filter { text in
      text.reading.remarks.contains { own.contains($0.theme) }
    }
    var named: (feeling: Feeling, texts: Int)?
    for feeling in Feeling.allCases {
      let count = texts.count { $0.reading.feelings.contains(feeling) }
      if count >= limits.topicTexts, count > named?.texts ?? 0 { named = (feeling, count) }
    }
    feeling = named
    let rated = texts.compactMap(\.stars)
    stars =
      rated.count >= CellVoice.fewestStars
      ? StarRating(
        counts: CellVoice.counts(rated),
        usualShares: CellVoice.shares(findings.texts.compactMap(\.stars)),
        priorAnswers: limits.starPrior
      ).interval : nil
  }

  private static func counts(_ stars: [Double]) -> [Int] {
    var counts = [Int](repeating: 0, count: 5)
    for value in stars {
      counts[min(4, max(0, Int(value.rounded(.toNearestOrAwayFromZero)) - 1))] += 1
    }
    return counts
  }

  private static func shares(_ stars: [Double]) -> [Double] {
    counts(stars).map { (Double($0) + 0.5) / (Double(stars.count) + 2.5) }
  }
}
