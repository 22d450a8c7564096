import Estimation
import Measures
import Testing

@Suite struct CodedBasketsTests {
  private func baskets(margin: Double, cost: Double) throws -> CodedBaskets {
    try #require(CodedBaskets(margin: margin, outlay: Outlay(cost: cost, faceValue: 2000)))
  }

  @Test func `the coupon of METHOD W6 breaks even at its share`() throws {
    let coupon = try baskets(margin: 6000, cost: 500)
    #expect(coupon.breakEvenShare == 0.3125)
    let known = BetaDistribution(alpha: 2, beta: 6)
    let firstTime = BetaDistribution(alpha: 4, beta: 2)
    #expect(abs(1 - known.cumulative(0.3125) - 0.303581) < 5e-7)
    #expect(abs(1 - firstTime.cumulative(0.3125) - 0.964237) < 5e-7)
    let grid = ExtraShare(prior: known, baskets: coupon)
    #expect(abs(grid.probability(above: 0.3125) - 0.303581) < 1e-3)
  }

  @Test func `a test moves the share as in METHOD W6`() throws {
    let coupon = try baskets(margin: 6000, cost: 500)
    let share = ExtraShare(
      prior: BetaDistribution(alpha: 2, beta: 6), baskets: coupon,
      test: NormalEstimate(value: 1500, standardError: 900))
    #expect(abs(share.mean - 0.371412) < 5e-7)
    #expect(share.interval.low == 0.209)
    #expect(share.interval.estimate == 0.371)
    #expect(share.interval.high == 0.535)
    #expect(abs(share.probability(above: 0.3125) - 0.7222) < 5e-5)
    #expect(abs(share.incrementalMargin.estimate - 971.30) < 5e-3)
    let outlay = coupon.outlay
    let margin = share.incrementalMargin.estimate
    #expect(abs((margin - outlay.cost) / outlay.total - 0.1885) < 5e-5)
    // METHOD prints the quotient of the rounded margin, 2,971.30 / 2,500.
    #expect(abs((margin + outlay.faceValue) / outlay.total - 1.188520) < 5e-6)
    let verdict = try #require(share.verdictProbabilities(limits: .method))
    #expect(verdict.add < 0.8)
    #expect(verdict.ruling(certainty: 0.8) == .cannotTell)
  }

  @Test func `a coupon that loses even with every basket extra may be cut`() throws {
    #expect(try baskets(margin: 200, cost: 500).losesEvenIfAllExtra(limits: .method))
    #expect(try !baskets(margin: 6000, cost: 500).losesEvenIfAllExtra(limits: .method))
    #expect(CodedBaskets(margin: -3000, outlay: Outlay(cost: 0, faceValue: 2000)) == nil)
  }

  @Test func `a test above all coded baskets says that codes miss part of the effect`() throws {
    let coupon = try baskets(margin: 6000, cost: 500)
    let strong = NormalEstimate(value: 9000, standardError: 500)
    #expect(coupon.missesEffect(of: strong, deviations: 1.64))
    #expect(
      !coupon.missesEffect(of: NormalEstimate(value: 6500, standardError: 900), deviations: 1.64))
  }

  @Test func `the subsidy is the discount of baskets that would have come anyway`() throws {
    #expect(try baskets(margin: 6000, cost: 500).subsidy(extraShare: 0.25) == 1500)
  }
}
