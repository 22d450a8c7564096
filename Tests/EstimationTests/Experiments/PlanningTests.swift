import Estimation
import Measures
import Testing

@Suite struct PlanningTests {
  @Test func `the controls of METHOD W12 are needed`() {
    let plan = TestPlan(deviation: 40, effect: 1.2)
    #expect(plan.controls(besideTreated: 50_000) == 10_564)
    #expect(plan.customersPerArm == 17_442)
  }

  @Test func `too few treated customers make a test impossible`() {
    #expect(TestPlan(deviation: 40, effect: 1.2).controls(besideTreated: 8000) == nil)
  }

  @Test func `the planned sizes have a power of eighty percent`() {
    let plan = TestPlan(deviation: 40, effect: 1.2)
    #expect(abs(plan.power(treated: 17_442, controls: 17_442) - 0.8) < 1e-4)
    #expect(abs(plan.power(treated: 50_000, controls: 10_564) - 0.8) < 1e-4)
    #expect(plan.power(treated: 0, controls: 10) == 0)
  }

  @Test func `the next test is worth what METHOD W12 says`() {
    let test = NextTest(
      returnPerEuro: NormalEstimate(value: 1.05, standardError: 0.5), testError: 0.35,
      moneyAtStake: 0.2 * 12 * 3000)
    #expect(abs(test.expectedMove - 0.409616) < 5e-7)
    #expect(abs(test.valuePerYear - 2010.66) < 5e-3)
  }

  @Test func `a test of what is known is worth nothing`() {
    let test = NextTest(
      returnPerEuro: NormalEstimate(value: 3, standardError: 0), testError: 0.35,
      moneyAtStake: 7200)
    #expect(test.valuePerYear == 0)
  }
}
