import Estimation
import Glibc
import Measures

/// Small weekly data with known truth, made without the estimator's own curves.
enum ResponseFixtures {
  /// One channel in flights and one always on; returns 3 and 1 over all weeks.
  static func series(
    weeks: Int, seed: UInt64, noise: Double, firstWeek: Int = 0, scale: Double = 1
  ) -> ResponseSeries {
    var generator = SeededGenerator(seed: seed)
    let flights = (0..<weeks).map { _ in
      generator.uniform() < 0.5 ? scale * 1000 * exp(0.4 * generator.normal()) : 0
    }
    let steady = (0..<weeks).map { _ in scale * 300 * exp(0.6 * generator.normal()) }
    let first = effect(of: flights, retention: 0.4, halfPoint: scale * 1500, total: 3)
    let second = effect(of: steady, retention: 0.1, halfPoint: scale * 600, total: 1)
    let sales = (0..<weeks).map { week -> Double? in
      let season = 1500 * sin(2 * Double.pi * Double(week + firstWeek) / 52.18)
      let base = scale * (8000 + season + noise * generator.normal())
      return base + first[week] + second[week]
    }
    return ResponseSeries(
      firstWeek: firstWeek, sales: sales, spend: [flights, steady], earlierSpend: [], controls: [])
  }

  private static func effect(
    of spend: [Double], retention: Double, halfPoint: Double, total: Double
  ) -> [Double] {
    var level = 0.0
    var shares: [Double] = []
    for amount in spend {
      level = level * retention + amount
      shares.append(1 - halfPoint / (level + halfPoint))
    }
    let factor = total * spend.reduce(0, +) / shares.reduce(0, +)
    return shares.map { factor * $0 }
  }

  static func model(
    _ series: [ResponseSeries], lifts: [LiftTerm], shape: ResponseShape
  ) -> ResponseModel {
    ResponseModel(
      design: ResponseDesign(series, lifts: lifts),
      prior: .method(retention: [ResponsePrior.quickRetention, ResponsePrior.slowRetention]),
      shape: shape)
  }

  /// Limits of a quick fit; enough for a small test, not for a report.
  static var quick: Thresholds.Response {
    var limits = Thresholds.Response.method
    limits.sweeps = 70
    limits.walkers = 24
    limits.doublings = 0
    limits.thinning = 1
    limits.ensembles = 2
    return limits
  }
}
