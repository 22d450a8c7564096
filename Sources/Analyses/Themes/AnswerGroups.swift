/// The answers to a question as a reader can take them apart who knows how many answered, the mean,
/// and its spread.
struct AnswerGroups {
  /// Σ over answers of their distance from an end of the scale, from the upper and the lower one;
  /// for "would you recommend us" promoters stand at one end, detractors at the other.
  private let distances: [Double]
  /// How many answers can at most be two or more from an end: Σ distance × (distance − 1) / 2.
  private let far: [Double]
  /// Answers between the ends, for "would you recommend us", where the spread tells them too.
  private let between: Int?

  init(_ answers: [Double], scale: ClosedRange<Double>, isRecommendation: Bool) {
    // Detractors 0, passives 1, promoters 2.
    let points =
      isRecommendation ? answers.map { $0 >= 9 ? 2.0 : $0 <= 6 ? 0 : 1 } : answers
    let ends = isRecommendation ? 0...2 : scale
    let gaps = [points.map { ends.upperBound - $0 }, points.map { $0 - ends.lowerBound }]
    distances = gaps.map { $0.reduce(0, +) }
    far = gaps.map { $0.reduce(0) { $0 + $1 * ($1 - 1) / 2 } }
    between = isRecommendation ? points.count { $0 == 1 } : nil
  }

  /// True if the mean tells that fewer than `minimum`, but some, are not at an end of the scale.
  func tellsFew(_ minimum: Int) -> Bool { AnswerGroups.isFew(distances, minimum) }

  /// True if mean and spread together tell of a group that is that small.
  func tellsFewBySpread(_ minimum: Int) -> Bool {
    AnswerGroups.isFew(far + [between.map(Double.init)].compactMap(\.self), minimum)
  }

  private static func isFew(_ sums: [Double], _ minimum: Int) -> Bool {
    sums.contains { $0 > 0 && $0 < Double(minimum) }
  }
}
