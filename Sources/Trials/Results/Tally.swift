package import Estimation
package import Measures

/// What the program said about worlds of known truth, counted.
package struct Tally: Hashable, Sendable {
  /// Figures with an interval.
  package private(set) var figures = 0
  /// Figures whose 90 % interval held the truth.
  package private(set) var covered90 = 0
  /// Figures that have a 50 % interval; a permutation test has none.
  package private(set) var figures50 = 0
  /// Figures whose 50 % interval held the truth.
  package private(set) var covered50 = 0
  /// Verdicts `add`.
  package private(set) var addIssued = 0
  /// Verdicts `cut`.
  package private(set) var cutIssued = 0
  /// Verdicts `hold`.
  package private(set) var holdIssued = 0
  /// Channels without a verdict.
  package private(set) var cannotTell = 0
  /// `add` where a further euro brings less than it costs.
  package private(set) var addWrong = 0
  /// `cut` where a further euro brings more than it costs.
  package private(set) var cutWrong = 0
  /// |estimate/truth − 1| of every figure with a truth above zero.
  package private(set) var errors: [Double] = []

  /// An empty count.
  package init() {}

  /// Counts an interval against the truth.
  package mutating func add(_ interval: Interval, truth: Double) {
    figures += 1
    if interval.contains(truth) { covered90 += 1 }
    if let low = interval.innerLow, let high = interval.innerHigh {
      figures50 += 1
      if low <= truth, truth <= high { covered50 += 1 }
    }
    if truth > 0 { errors.append(abs(interval.estimate / truth - 1)) }
  }

  /// Counts a verdict against what a further euro really brings (METHOD §9.3, definitions).
  package mutating func add(_ ruling: Ruling, truePerEuro: Double) {
    switch ruling {
    case .add:
      addIssued += 1
      if truePerEuro < 1 { addWrong += 1 }
    case .cut:
      cutIssued += 1
      if truePerEuro > 1 { cutWrong += 1 }
    case .hold: holdIssued += 1
    case .cannotTell: cannotTell += 1
    }
  }

  /// Two counts as one.
  package static func + (left: Tally, right: Tally) -> Tally {
    var sum = left
    sum.figures += right.figures
    sum.covered90 += right.covered90
    sum.figures50 += right.figures50
    sum.covered50 += right.covered50
    sum.addIssued += right.addIssued
    sum.cutIssued += right.cutIssued
    sum.holdIssued += right.holdIssued
    sum.cannotTell += right.cannotTell
    sum.addWrong += right.addWrong
    sum.cutWrong += right.cutWrong
    sum.errors += right.errors
    return sum
  }

  /// Channels about which a verdict was asked.
  package var asked: Int { addIssued + cutIssued + holdIssued + cannotTell }
  /// Share of 90 % intervals that hold the truth; `nil` without figures.
  package var coverage90: Ratio? { Ratio(covered90, of: figures) }
  /// Share of 50 % intervals that hold the truth; `nil` without any.
  package var coverage50: Ratio? { Ratio(covered50, of: figures50) }
  /// Share of channels about which the program said that it cannot tell.
  package var cannotTellShare: Ratio? { Ratio(cannotTell, of: asked) }
  /// Mean of the errors; `nil` without any.
  package var meanAbsoluteError: Ratio? { Moments.mean(errors).map { Ratio($0) } }
}
