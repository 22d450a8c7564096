import Measures

/// The model with carry-over and half points fixed at their posterior medians, so that the effects
/// follow by least squares; the checks are built on it.
struct FixedShapes {
  private let model: ResponseModel
  private let parameters: [ChannelParameters]
  private let design: ResponseDesign
  /// h of every channel over all rows.
  private let responses: [[Double]]

  init(_ posterior: ResponsePosterior) {
    let model = posterior.model
    let parameters = posterior.medians
    self.model = model
    self.parameters = parameters
    design = model.design
    responses = parameters.indices.map {
      ResponseFit.responses(of: parameters[$0], channel: $0, model: model)
    }
  }

  /// Baseline columns and responses at some of the observed rows, weighted.
  private func columns(_ responses: [[Double]], at rows: [Int]) -> [[Double]] {
    (design.baseline + responses).map { column in
      rows.map { column[$0] * design.rowWeights[$0] }
    }
  }

  private func sales(at rows: [Int]) -> [Double] {
    rows.map { design.sales[$0] * design.rowWeights[$0] }
  }

  /// Share of circular shifts of a channel's spend whose fitted effect is at least as large:
  /// shifts of `13 + round(i(T − 26)/19)` weeks, i = 0 … 19. `nil` below 27 weeks.
  func placeboShare(of channel: Int) -> Double? {
    let shortest = design.blocks.reduce(Int.max) { min($0, $1.rows.count) }
    guard shortest > 26 else { return nil }
    let own = effect(of: channel, responses: responses)
    var asLarge = 0
    for step in 0..<20 {
      var shifted = responses
      shifted[channel] = shiftedResponses(of: channel, step: step)
      if effect(of: channel, responses: shifted) >= own { asLarge += 1 }
    }
    return Double(asLarge) / 20
  }

  /// t of the effect of every channel by least squares, with the errors of `effectiveWeeks`; `nil`
  /// where it cannot be told from the rest.
  func effectDeviations(effectiveWeeks: Double) -> [Double?] {
    let rows = design.observed
    let fit = LeastSquares(sales(at: rows), by: columns(responses, at: rows))
    let widening = (Double(max(1, rows.count)) / max(1, effectiveWeeks)).squareRoot()
    return responses.indices.map { channel in
      let column = design.baseline.count + channel
      guard let weight = fit.weights[column], let error = fit.standardErrors[column], error > 0
      else { return nil }
      return weight / (error * widening)
    }
  }

  private func effect(of channel: Int, responses: [[Double]]) -> Double {
    let fit = LeastSquares(
      sales(at: design.observed), by: columns(responses, at: design.observed))
    return fit.weights[design.baseline.count + channel] ?? 0
  }

  private func shiftedResponses(of channel: Int, step: Int) -> [Double] {
    var result = [Double](repeating: 0, count: design.rows)
    for block in design.blocks where block.totalSpend[channel] > 0 {
      let spend = Array(design.spend[channel][block.rows])
      let shift = 13 + Int((Double(step * (spend.count - 26)) / 19).rounded())
      let moved = spend.indices.map { spend[($0 + spend.count - shift) % spend.count] }
      let half = parameters[channel].halfPointSpend(meanSpend: block.meanSpend[channel])
      let levels = Carryover.carried(
        moved, retention: parameters[channel].retention, earlier: [])
      for (row, level) in zip(block.rows, levels) {
        result[row] = model.shape.response(level, halfPoint: half)
      }
    }
    return result
  }

  /// t of next week's spend beside the fitted responses (METHOD §3.4, who follows whom); `nil`
  /// where it cannot be told from the rest.
  func leadDeviations(of channel: Int) -> Double? {
    var next = [Double](repeating: 0, count: design.rows)
    var hasNext = [Bool](repeating: false, count: design.rows)
    for block in design.blocks {
      for row in block.rows.dropLast() {
        next[row] = design.spend[channel][row + 1]
        hasNext[row] = true
      }
    }
    let rows = design.observed.filter { hasNext[$0] }
    let fit = LeastSquares(sales(at: rows), by: columns(responses + [next], at: rows))
    guard let weight = fit.weights.last ?? nil, let error = fit.standardErrors.last ?? nil,
      error > 0
    else { return nil }
    return weight / error
  }

  /// Errors of the last weeks of every series, each week predicted from the weeks before it,
  /// against the value a year earlier.
  func holdOutError(weeks: Int, yearWeeks: Int) -> ResponseChecks.HoldOutError? {
    var errors = 0.0
    var yearErrors = 0.0
    var total = 0.0
    let isObserved = Set(design.observed)
    let unknowns = design.baseline.count + design.channels
    for block in design.blocks {
      for row in block.rows.suffix(weeks) where isObserved.contains(row) {
        let before = row - yearWeeks
        let known = design.observed.filter { !isLater($0, than: row, in: block) }
        guard block.rows.contains(before), isObserved.contains(before), known.count > unknowns
        else { continue }
        let fit = LeastSquares(sales(at: known), by: columns(responses, at: known))
        let predicted = fit.fitted((design.baseline + responses).map { $0[row] })
        errors += abs(design.sales[row] - predicted)
        yearErrors += abs(design.sales[row] - design.sales[before])
        total += abs(design.sales[row])
      }
    }
    guard total > 0 else { return nil }
    return ResponseChecks.HoldOutError(model: errors / total, lastYear: yearErrors / total)
  }

  /// True if a row is the predicted week or a later one of the same series, or as far from the
  /// end in another series.
  private func isLater(_ other: Int, than row: Int, in block: ResponseDesign.Block) -> Bool {
    let fromEnd = block.rows.upperBound - row
    return design.blocks.contains {
      $0.rows.contains(other) && $0.rows.upperBound - other <= fromEnd
    }
  }
}
