import Estimation
import Facts
import Measures

extension TestedReturn {
  /// The tests as net sales of their weeks, for the response model (METHOD §3.4, lift terms).
  ///
  /// Everybody whom the channel reached is in the test, so that its effect in these weeks is the
  /// test's; margin becomes sales at the business's own margin. A model of several shops takes
  /// tests of shops only: a test of customers knows no shops.
  func lifts(channel: Int, weekly: WeeklyFacts, margin: Double) -> [ResponseQuestion.Lift] {
    measured.compactMap { reading in
      let window = reading.window
      let shares = (0..<weekly.weeks).map { week -> Double in
        let days = weekly.days(of: week)
        let first = max(days.lowerBound, window.lowerBound)
        let last = min(days.upperBound, window.upperBound)
        return first <= last ? Double(last - first + 1) / 7 : 0
      }
      let days = window.upperBound - window.lowerBound + 1
      // A test of which the weeks see only a part says nothing about that part alone.
      guard 7 * Moments.sum(shares) >= 0.9 * Double(days) else { return nil }
      let bySeries = weekly.series.map { series -> [Double]? in
        guard let store = series.store else { return shares }
        guard case .stores(let treated) = reading.unit else { return nil }
        return treated.contains(store) ? shares : shares.map { _ in 0 }
      }
      let sales = reading.normalMargin.scaled(by: 1 / margin, plus: 0)
      guard !bySeries.contains(nil), sales.standardError > 0 else { return nil }
      return ResponseQuestion.Lift(
        channel: channel, weekShares: bySeries.compactMap(\.self), sales: sales)
    }
  }
}
