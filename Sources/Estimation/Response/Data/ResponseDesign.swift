import Measures

/// The data of a response model, prepared once: baseline projected out, spend side by side.
package struct ResponseDesign: Sendable {
  /// The rows of one series.
  struct Block: Sendable {
    let rows: Range<Int>
    /// Spend before the first row, channel by channel.
    let earlier: [[Double]]
    /// Mean weekly spend over all weeks, zeros included, by channel.
    let meanSpend: [Double]
    /// Σx by channel.
    let totalSpend: [Double]
    /// Rows count with this weight, so that shops of any size have noise of one size.
    let weight: Double
  }

  /// Number of channels.
  package let channels: Int
  /// Number of weeks in all series.
  package let rows: Int
  /// Spend, channel by channel, over all rows.
  let spend: [[Double]]
  /// Sales of each row; zero where missing, see `observed`.
  let sales: [Double]
  /// Baseline columns over all rows, unweighted.
  let baseline: [[Double]]
  let blocks: [Block]
  /// Rows with sales, ascending.
  let observed: [Int]
  /// The weight of each row.
  let rowWeights: [Double]
  /// Orthonormal baseline over the observed, weighted rows.
  let basis: OrthonormalBasis
  /// `(I − QQᵀ)y` over the observed, weighted rows.
  let remainder: [Double]
  /// Tests that enter the fit; shares over all rows.
  let lifts: [RowLift]

  /// A lift term over all rows.
  struct RowLift: Sendable {
    let channel: Int
    let shares: [Double]
    let lift: NormalEstimate
  }

  /// Baseline columns that were dropped because they add nothing.
  package var droppedColumns: [Int] { basis.dropped }
  /// q, the number of baseline columns.
  package var baselineColumns: Int { basis.columns.count }
  /// Weeks with sales.
  package var observedWeeks: Int { observed.count }
  /// Sales of the observed rows, weighted.
  var weightedSales: [Double] { observed.map { sales[$0] * rowWeights[$0] } }
  /// The squared length of what the baseline alone leaves.
  package var baselineRemainder: Double { Moments.innerProduct(remainder, remainder) }

  /// Level, trend, season and the controls of every series; with several series a level of each.
  package init(_ series: [ResponseSeries], lifts: [LiftTerm]) {
    precondition(!series.isEmpty, "A response model needs sales.")
    let channels = series[0].spend.count
    precondition(
      series.allSatisfy {
        $0.spend.count == channels && $0.controls.count == series[0].controls.count
      }, "All series know the same channels and controls.")
    self.channels = channels
    rows = series.reduce(0) { $0 + $1.weeks }
    spend = (0..<channels).map { channel in series.flatMap { $0.spend[channel] } }
    sales = series.flatMap { $0.sales.map { $0 ?? 0 } }
    let observed = series.flatMap(\.sales).enumerated().compactMap { $1 == nil ? nil : $0 }
    self.observed = observed
    baseline = BaselineColumns.columns(of: series)
    let weights = BaselineColumns.weights(
      of: series, baseline: baseline, sales: sales, observed: observed)
    blocks = ResponseDesign.blocks(of: series, weights: weights)
    let rowWeights = zip(series, weights).flatMap { [Double](repeating: $1, count: $0.weeks) }
    self.rowWeights = rowWeights
    let weighted = baseline.map { column in observed.map { column[$0] * rowWeights[$0] } }
    let basis = OrthonormalBasis(weighted)
    let sales = sales
    remainder = basis.remainder(of: observed.map { sales[$0] * rowWeights[$0] })
    self.basis = basis
    self.lifts = lifts.map {
      RowLift(channel: $0.channel, shares: $0.weekShares.flatMap { $0 }, lift: $0.lift)
    }
  }

  private static func blocks(of series: [ResponseSeries], weights: [Double]) -> [Block] {
    var start = 0
    return zip(series, weights).map { part, weight in
      let rows = start..<start + part.weeks
      start = rows.upperBound
      let totals = part.spend.map { Moments.sum($0) }
      return Block(
        rows: rows, earlier: part.spend.indices.map(part.earlier),
        meanSpend: totals.map { $0 / Double(max(1, part.weeks)) }, totalSpend: totals,
        weight: weight)
    }
  }
}
