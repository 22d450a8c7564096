import Estimation
import Facts
import Measures

extension TestedReturn {
  /// The tests as net sales of their weeks, for the response model (METHOD §3.4, lift terms).
  ///
  /// Everybody whom the channel reached is in the test, so that its effect in these weeks is the
  /// test's; margin becomes sales at the business's own margin. A model of several
  /// shops takes none: a test of customers knows no shops.
  func lifts(channel: Int, weekly: WeeklyFacts, margin: Double) -> [ResponseQuestion.Lift] {
    guard weekly.series.count == 1 else { return [] }
    return measured.compactMap { figure, window in
      let shares = (0..<weekly.weeks).map { week -> Double in
        let days = weekly.days(of: week)
        let first = max(days.lowerBound, window.lowerBound)
        let last = min(days.upperBound, window.upperBound)
        return first <= last ? Double(last - first + 1) / 7 : 0
      }
      let days = window.upperBound - window.lowerBound + 1
      // A test of which the weeks see only a part says nothing about that part alone.
      guard 7 * Moments.sum(shares) >= 0.9 * Double(days) else { return nil }
      let sales = figure.difference.adjusted.scaled(by: Double(figure.treated) / margin, plus: 0)
      guard sales.standardError > 0 else { return nil }
      return ResponseQuestion.Lift(channel: channel, weekShares: [shares], sales: sales)
    }
  }
}
