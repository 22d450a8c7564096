import Estimation
import Simulations

/// A simulated test as the report reads it: two arms, everybody counts who was assigned.
struct HoldOutReading {
  private let test: HoldOut

  init(_ world: TestWorld) {
    func arm(_ isTreated: Bool) -> Arm {
      let units = world.units.filter { $0.isTreated == isTreated }
      return Arm(
        outcomes: units.map(\.outcome), histories: units.map(\.history),
        touched: units.count { $0.isTouched })
    }
    test = HoldOut(
      treated: arm(true), controls: arm(false), designControlShare: world.controlShare)
  }

  /// The figure; `nil` where a gate refuses it.
  func figure(limits: Thresholds.Experiments, set: Int) -> HoldOutFigure? {
    guard case .measured(let figure) = test.result(limits: limits, seedPath: "selftest/\(set)/0")
    else { return nil }
    return figure
  }
}
