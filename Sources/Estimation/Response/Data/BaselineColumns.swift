import Measures

/// The columns of everything but marketing: level, trend, season, controls.
enum BaselineColumns {
  /// 1, t/T, two Fourier pairs, then a level for each further series, then the controls
  /// (METHOD §3.4, z).
  static func columns(of series: [ResponseSeries]) -> [[Double]] {
    let end = series.reduce(0) { max($0, $1.firstWeek + $1.weeks) }
    let calendar = SeasonalTerms.columns(weeks: end)
    let shared = calendar.map { column in
      series.flatMap { column[$0.firstWeek..<$0.firstWeek + $0.weeks] }
    }
    let levels = series.indices.dropFirst().map { own in
      series.indices.flatMap {
        [Double](repeating: $0 == own ? 1 : 0, count: series[$0].weeks)
      }
    }
    let controls = series[0].controls.indices.map { column in
      series.flatMap { $0.controls[column] }
    }
    return shared + levels + controls
  }

  /// For each series the weight of its rows: the common deviation of what the baseline leaves over
  /// its own, so that a large shop does not drown the others; one for a single series.
  static func weights(
    of series: [ResponseSeries], baseline: [[Double]], sales: [Double], observed: [Int]
  ) -> [Double] {
    guard series.count > 1 else { return [1] }
    let basis = OrthonormalBasis(baseline.map { column in observed.map { column[$0] } })
    let rest = basis.remainder(of: observed.map { sales[$0] })
    var deviations: [Double] = []
    var start = 0
    for part in series {
      let rows = start..<start + part.weeks
      start = rows.upperBound
      let own = zip(observed, rest).filter { rows.contains($0.0) }.map(\.1)
      let mean = Moments.sum(own.map { $0 * $0 }) / Double(max(1, own.count))
      deviations.append(mean.squareRoot())
    }
    let common = Moments.sum(deviations) / Double(deviations.count)
    return deviations.map { $0 > 0 ? common / $0 : 1 }
  }
}
