package import Measures

/// The mean of a star rating, held near the usual one while answers are few.
///
/// Dirichlet posterior (METHOD §5.2, W13): three reviews of five stars do not outrank three hundred
/// of four and a half.
package struct StarRating: Hashable, Sendable {
  /// The posterior mean with the standard error `√((Σp s² − m²)/(n + α₀ + 1))`.
  package let mean: NormalEstimate
  /// The plain average of the answers; `nil` without one.
  package let plainMean: Double?
  /// Number of answers.
  package let answers: Int
  private let scale: ClosedRange<Double>

  /// - Parameters:
  ///   - counts: answers for each step of the scale, one star first.
  ///   - usualShares: the shares over all shops of the source in twelve months, same order.
  ///   - priorAnswers: how many answers the usual shares stand for.
  package init(counts: [Int], usualShares: [Double], priorAnswers: Double) {
    precondition(
      !counts.isEmpty && counts.count == usualShares.count, "Each star needs its usual share.")
    precondition(priorAnswers > 0, "A prior of no answers leaves an empty cell without a mean.")
    let answers = counts.reduce(0, +)
    let usual = Moments.sum(usualShares)
    let weight = Double(answers) + priorAnswers
    var first = 0.0
    var second = 0.0
    var plain = 0.0
    for (index, count) in counts.enumerated() {
      let stars = Double(index + 1)
      let share = (Double(count) + priorAnswers * usualShares[index] / usual) / weight
      first += share * stars
      second += share * stars * stars
      plain += Double(count) * stars
    }
    let variance = max(0, second - first * first) / (weight + 1)
    mean = NormalEstimate(value: first, standardError: variance.squareRoot())
    plainMean = answers > 0 ? plain / Double(answers) : nil
    self.answers = answers
    scale = 1...Double(counts.count)
  }

  /// The 90 % interval of the mean, which does not leave the scale.
  package var interval: Interval {
    let bounds = mean.interval
    func inside(_ value: Double?) -> Double? {
      value.map { min(max($0, scale.lowerBound), scale.upperBound) }
    }
    return Interval(
      low: max(bounds.low, scale.lowerBound), innerLow: inside(bounds.innerLow),
      estimate: bounds.estimate, innerHigh: inside(bounds.innerHigh),
      high: min(bounds.high, scale.upperBound))
  }
}
