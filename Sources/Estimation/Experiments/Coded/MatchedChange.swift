import Measures

/// What a campaign changed for its recipients, against comparable non-recipients.
///
/// `ATT = Σ_cells (n_cell/N)·[(post − pre)_recipients − (post − pre)_controls]` with a bootstrap
/// by customer (METHOD §3.2 B1).
package struct MatchedChange: Sendable {
  /// The change per recipient.
  package let perRecipient: Belief
  /// Its bootstrap standard error.
  package let standardError: Double
  /// Recipients with comparable non-recipients.
  package let matched: Int
  /// Recipients without; they are in no figure.
  package let unmatched: Int

  /// The change of `units`, or `nil` if no recipient has enough comparable non-recipients.
  package init?(_ units: [MatchedUnit], limits: Thresholds.Experiments, seedPath: String) {
    guard !units.isEmpty else { return nil }
    let matching = MatchingCells(units, controlsPerCell: limits.controlsPerCell)
    let cells = matching.cells.map { cell in
      ChangeCell(cell.map { units[$0] })
    }
    guard !cells.isEmpty else { return nil }
    matched = cells.reduce(0) { $0 + $1.recipients.count }
    unmatched = matching.unmatched
    var generator = SeededGenerator(path: seedPath)
    var draws: [Double] = []
    draws.reserveCapacity(limits.replicates)
    for _ in 0..<limits.replicates {
      if let draw = MatchedChange.replicate(of: cells, with: &generator) { draws.append(draw) }
    }
    guard !draws.isEmpty else { return nil }
    perRecipient = .draws(estimate: MatchedChange.effect(of: cells), SortedSample(draws))
    standardError = (Moments.variance(draws) ?? 0).squareRoot()
  }

  /// `IM = N·ATT` for the matched recipients; a face value is already in the margin.
  package var incrementalMargin: Belief { perRecipient.scaled(by: Double(matched), plus: 0) }

  /// True if the same comparison one window earlier, where no campaign was, finds a change:
  /// the comparison failed, and the figure decides nothing.
  package static func fails(placebo: MatchedChange, deviations: Double) -> Bool {
    abs(placebo.perRecipient.estimate) > deviations * placebo.standardError
  }

  private static func effect(of cells: [ChangeCell]) -> Double {
    var sum = 0.0
    var count = 0.0
    for cell in cells {
      let recipients = Double(cell.recipients.count)
      sum += recipients * (cell.recipients.mean - cell.controls.mean)
      count += recipients
    }
    return sum / count
  }

  /// One bootstrap replicate; `nil` if it holds no usable cell.
  private static func replicate(
    of cells: [ChangeCell], with generator: inout SeededGenerator
  ) -> Double? {
    var sum = 0.0
    var count = 0.0
    for cell in cells {
      let recipients = cell.recipients.resampled(with: &generator)
      let controls = cell.controls.resampled(with: &generator)
      guard recipients.weight > 0, controls.weight > 0 else { continue }
      sum += recipients.sum - recipients.weight * controls.sum / controls.weight
      count += recipients.weight
    }
    return count > 0 ? sum / count : nil
  }
}
