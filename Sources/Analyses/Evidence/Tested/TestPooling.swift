import Estimation
import Measures

/// Several tests of one channel as one figure (METHOD §3.1.5).
enum TestPooling {
  /// Incremental margin of all treated in all tests, in units of money.
  ///
  /// Tests of customers are pooled per customer, tests of shops per unit of outlay, because shops
  /// differ in size; both kinds together per unit of outlay. Random effects.
  static func margin(
    of readings: [TestReading], units: (Int64) -> Double
  ) -> Belief {
    if readings.count == 1 { return readings[0].margin }
    let figures = readings.compactMap(\.figure)
    let differences = figures.map(\.difference.adjusted).filter { $0.standardError > 0 }
    if figures.count == readings.count, let effects = RandomEffects(differences) {
      let treated = Double(figures.reduce(0) { $0 + $1.treated })
      return .normal(effects.random.scaled(by: treated, plus: 0))
    }
    let outlays = readings.map { max(0, units($0.cost ?? 0)) + max(0, units($0.faceValue)) }
    let returns = zip(readings, outlays).filter { $0.1 > 0 }.map { reading, outlay in
      reading.normalMargin.scaled(by: 1 / outlay, plus: 0)
    }.filter { $0.standardError > 0 }
    guard let effects = RandomEffects(returns) else { return readings[0].margin }
    return .normal(effects.random.scaled(by: Moments.sum(outlays), plus: 0))
  }
}
