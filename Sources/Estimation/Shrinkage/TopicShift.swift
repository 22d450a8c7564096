import Glibc

/// How much more often a topic is raised now than before.
///
/// Log odds with an informative Dirichlet prior (METHOD §5.2, W13; B. Monroe, M. Colaresi,
/// K. Quinn, Political Analysis 16, 2008).
package struct TopicShift: Hashable, Sendable {
  /// δ on the log-odds scale; above zero it is raised more often now.
  package let shift: NormalEstimate

  /// - Parameters:
  ///   - now: texts that raise the topic of all texts of the month.
  ///   - before: the same for the earlier months.
  ///   - prior: a, the prior texts that raise this topic.
  ///   - priorTotal: a₀, the prior texts of all topics; more than `prior`.
  package init(now: RateCell, before: RateCell, prior: Double, priorTotal: Double) {
    precondition(prior > 0 && prior < priorTotal, "The prior of a topic lies within that of all.")
    func odds(_ cell: RateCell) -> Double {
      let raised = Double(cell.successes) + prior
      return raised / (Double(cell.trials) + priorTotal - raised)
    }
    let variance =
      1 / (Double(now.successes) + prior) + 1 / (Double(before.successes) + prior)
    shift = NormalEstimate(
      value: log(odds(now)) - log(odds(before)), standardError: variance.squareRoot())
  }

  /// δ in standard errors.
  package var deviations: Double { shift.value / shift.standardError }
}
