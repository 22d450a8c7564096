import Measures

extension ResponsePosterior {
  /// Sales without marketing, row by row, at the posterior median: level, trend, season and
  /// controls, also for weeks whose sales are not known.
  package var baseline: [Double] {
    let design = model.design
    let fit = ResponseFit(model: model, parameters: medians)
    let rest = design.observed.map { row in
      fit.contributions.reduce(design.sales[row]) { $0 - $1[row] } * design.rowWeights[row]
    }
    let columns = design.baseline.map { column in
      design.observed.map { column[$0] * design.rowWeights[$0] }
    }
    let regression = LeastSquares(rest, by: columns)
    return (0..<design.rows).map { row in regression.fitted(design.baseline.map { $0[row] }) }
  }
}
