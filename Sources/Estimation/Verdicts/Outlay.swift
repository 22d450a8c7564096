/// What was laid out for a channel: its cost, and the face value where it works by price-off.
///
/// The face value is part of the size of the investment only; it enters the profit once, inside
/// the incremental margin (METHOD §3.2).
package struct Outlay: Hashable, Sendable {
  /// c: money paid.
  package let cost: Double
  /// F: discount given to everyone who redeemed; zero for a channel without price-off.
  package let faceValue: Double

  /// An outlay of two amounts that are not negative.
  package init(cost: Double, faceValue: Double) {
    precondition(cost >= 0 && faceValue >= 0, "An outlay has no negative part.")
    self.cost = cost
    self.faceValue = faceValue
  }

  /// F + c, the size of the investment.
  package var total: Double { cost + faceValue }

  /// v = (IM + F)/(F + c), what one euro of outlay brought; `nil` without outlay.
  package func returnPerEuro(of incrementalMargin: Belief) -> Belief? {
    guard total > 0 else { return nil }
    return incrementalMargin.scaled(by: 1 / total, plus: faceValue / total)
  }

  /// ROI = (IM − c)/(F + c), a share of one; `nil` without outlay.
  package func roi(of incrementalMargin: Belief) -> Belief? {
    guard total > 0 else { return nil }
    return incrementalMargin.scaled(by: 1 / total, plus: -cost / total)
  }

  /// P(IM > c).
  package func probabilityOfProfit(of incrementalMargin: Belief) -> Double {
    incrementalMargin.probability(above: cost)
  }
}
