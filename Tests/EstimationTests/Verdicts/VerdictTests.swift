import Estimation
import Measures
import Testing

@Suite struct VerdictTests {
  private let limits = Thresholds.Verdict.method

  private func probabilities(_ mean: Double, _ deviation: Double) -> VerdictProbabilities {
    VerdictProbabilities(
      of: .normal(NormalEstimate(value: mean, standardError: deviation)), limits: limits)
  }

  @Test func `four returns get the verdicts of METHOD W20`() {
    let add = probabilities(1.4, 0.3)
    let cut = probabilities(0.6, 0.3)
    let hold = probabilities(1, 0.15)
    #expect(abs(add.add - 0.841) < 5e-4)
    #expect(add.ruling(certainty: limits.certainty) == .add)
    #expect(abs(cut.cut - 0.841) < 5e-4)
    #expect(cut.ruling(certainty: limits.certainty) == .cut)
    #expect(abs(hold.hold - 0.861) < 5e-4)
    #expect(hold.ruling(certainty: limits.certainty) == .hold)
    #expect(probabilities(1.2, 0.5).ruling(certainty: limits.certainty) == .cannotTell)
  }

  @Test func `add comes before hold where both are likely`() {
    let both = probabilities(1.15, 0.03)
    #expect(both.hold > 0.8)
    #expect(both.ruling(certainty: limits.certainty) == .add)
  }

  @Test func `two fits that disagree say nothing`() {
    let smaller = probabilities(1.4, 0.3).smaller(with: probabilities(1.1, 0.3))
    #expect(smaller.ruling(certainty: limits.certainty) == .cannotTell)
  }

  @Test func `draws and the normal formula tell the same`() {
    var generator = SeededGenerator(seed: 5)
    let draws = SortedSample((0..<20_000).map { _ in 1.4 + 0.3 * generator.normal() })
    let drawn = VerdictProbabilities(of: .median(of: draws), limits: limits)
    #expect(abs(drawn.add - 0.841) < 0.01)
    let excess = Belief.median(of: draws).meanExcess(above: 1)
    let expected = Belief.normal(NormalEstimate(value: 1.4, standardError: 0.3))
      .meanExcess(above: 1)
    #expect(abs(excess - expected) < 0.01)
  }

  @Test func `a price-off channel without cost has a return of its face value`() throws {
    let outlay = Outlay(cost: 0, faceValue: 2000)
    let margin = Belief.normal(NormalEstimate(value: 500, standardError: 100))
    let value = try #require(outlay.returnPerEuro(of: margin))
    #expect(value.estimate == 1.25)
    #expect(try #require(outlay.roi(of: margin)).estimate == 0.25)
    #expect(Outlay(cost: 0, faceValue: 0).returnPerEuro(of: margin) == nil)
  }
}
