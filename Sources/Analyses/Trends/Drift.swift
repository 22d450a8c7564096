import Estimation
import Facts
import Glibc
import Measures

/// Whether sales rise or fall beyond chance: the last thirteen weeks against the same weeks a year
/// before, week by week.
///
/// Pairing takes the season out; what is left scatters around the change. Neighbouring weeks that
/// move together count for less (the variance of a mean under first-order autocorrelation).
struct Drift {
  /// Weeks that are compared.
  static let weeks = 13
  /// 52 weeks, so that weekdays stay weekdays.
  private static let yearDays = 364
  /// The 95 % quantile of Student's t with twelve degrees of freedom over that of the normal
  /// distribution.
  private static let smallSample = 1.7823 / 1.6449

  /// Change of net sales as a share, with its 90 % bounds.
  let change: Interval

  /// The change up to the end of the reported month; `nil` where a month of either span is partial
  /// or a week had no sales.
  init?(_ material: Material) {
    let end = material.setting.month.last
    let start = end - (Drift.weeks * 7 - 1)
    let first = start - Drift.yearDays
    guard let begin = material.facts.receipts.first?.day, begin <= first else { return nil }
    for span in [
      start.month.index...end.month.index,
      first.month.index...(end - Drift.yearDays).month.index,
    ] {
      if span.contains(where: { material.isPartial(Month(index: $0)) }) { return nil }
    }
    var sums = [[Double]](repeating: [Double](repeating: 0, count: Drift.weeks), count: 2)
    for receipt in material.facts.receipts {
      for (year, from) in [start, first].enumerated() {
        let place = receipt.day - from
        if place >= 0, place < Drift.weeks * 7 { sums[year][place / 7] += Double(receipt.keptNet) }
      }
    }
    guard sums.allSatisfy({ $0.allSatisfy { $0 > 0 } }) else { return nil }
    let logs = zip(sums[0], sums[1]).map { log($0 / $1) }
    guard let mean = Moments.mean(logs), let variance = Moments.variance(logs) else { return nil }
    let error = (variance / Double(logs.count) * Drift.inflation(logs, mean)).squareRoot()
    let bounds = NormalEstimate(value: mean, standardError: error * Drift.smallSample).interval
    change = Interval(
      low: exp(bounds.low) - 1, innerLow: bounds.innerLow.map { exp($0) - 1 },
      estimate: exp(bounds.estimate) - 1, innerHigh: bounds.innerHigh.map { exp($0) - 1 },
      high: exp(bounds.high) - 1)
  }

  /// True for a rise, false for a fall, `nil` within chance.
  var isRise: Bool? { change.low > 0 ? true : change.high < 0 ? false : nil }

  private static func inflation(_ values: [Double], _ mean: Double) -> Double {
    let gaps = values.map { $0 - mean }
    let squares = gaps.reduce(0) { $0 + $1 * $1 }
    guard squares > 0 else { return 1 }
    let products = zip(gaps, gaps.dropFirst()).reduce(0) { $0 + $1.0 * $1.1 }
    let correlation = min(0.9, max(0, products / squares))
    return (1 + correlation) / (1 - correlation)
  }
}
