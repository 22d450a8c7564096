import Estimation
import Facts
import Measures

/// One randomised test that passed its gates: what it brought, and what it stands on.
struct TestReading {
  /// What chance divided.
  enum Unit {
    /// Customers, with the difference per customer.
    case customers(HoldOutFigure)
    /// Shops; the treated ones as indices into `FactTable.stores`.
    case stores(treated: [Int])
  }

  /// What chance divided.
  let unit: Unit
  /// Days over which the outcome was counted.
  let window: ClosedRange<Day>
  /// Incremental margin of everybody treated, in units of money.
  let margin: Belief
  /// Units that were left alone.
  let controls: Int
  /// Money paid in the window, in minor units; `nil` if no source gives any.
  let cost: Int64?
  /// Discount that the treated took, in minor units.
  let faceValue: Int64
  /// Customers whom nobody reached, as a share of all; `nil` where that limits nothing.
  let untouchedShare: Ratio?
  /// False if an arm is too small for a verdict.
  let hasArmsForVerdict: Bool

  /// The difference per treated customer, for tests of customers.
  var figure: HoldOutFigure? {
    if case .customers(let figure) = unit { return figure }
    return nil
  }

  /// Incremental margin as a normal estimate.
  var normalMargin: NormalEstimate {
    NormalEstimate(value: margin.estimate, standardError: margin.standardError)
  }
}
