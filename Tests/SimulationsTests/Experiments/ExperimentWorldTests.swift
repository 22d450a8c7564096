import Measures
import Simulations
import Testing

@Suite struct ExperimentWorldTests {
  @Test func `a simulated hold-out really brings what its truth says`() {
    // Over many tests the difference of the arms is the truth on average.
    var gap = 0.0
    var truth = 0.0
    for seed in 1...40 {
      let world = TestWorld(.ordinary, seed: UInt64(seed))
      func mean(_ isTreated: Bool) -> Double {
        let outcomes = world.units.filter { $0.isTreated == isTreated }.map(\.outcome)
        return Moments.sum(outcomes) / Double(outcomes.count)
      }
      gap += mean(true) - mean(false)
      truth += world.truePerTreated
    }
    #expect(abs(gap / truth - 1) < 0.25)
  }

  @Test func `few customers buy in a small test`() {
    let world = TestWorld(.small, seed: 2)
    let buyers = world.units.count { $0.outcome > 0 }
    #expect(buyers < world.units.count / 5)
  }

  @Test func `recipients of a coupon bought more before they got it`() {
    let units = CouponWorld(seed: 1).units
    func before(_ isRecipient: Bool) -> Double {
      let margins = units.filter { $0.isRecipient == isRecipient }.map { $0.margins[1] }
      return Moments.sum(margins) / Double(margins.count)
    }
    #expect(before(true) > 1.3 * before(false))
  }

  @Test func `shops with the touchpoint rise by the effect put in`() {
    let worlds = (1...40).map { ShopWorld(seed: UInt64($0)) }
    #expect(worlds.contains { $0.effect == 0 } && worlds.contains { $0.effect > 0 })
    #expect(worlds.allSatisfy { $0.isTreated.contains(true) && $0.isTreated.contains(false) })
  }

  @Test func `the idle channel brings nothing although it follows intent`() {
    let world = JourneyWorld(customers: 5000, seed: 1)
    #expect(world.trueConversions[JourneyWorld.idle] == 0)
    let met = world.units.filter { $0.path.contains(JourneyWorld.idle) }
    let share = Double(met.count { $0.hasBought }) / Double(met.count)
    let others = world.units.filter { !$0.path.contains(JourneyWorld.idle) }
    #expect(share > 1.5 * Double(others.count { $0.hasBought }) / Double(others.count))
  }
}
