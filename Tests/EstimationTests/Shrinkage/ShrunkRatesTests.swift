import Estimation
import Measures
import Testing

@Suite struct ShrunkRatesTests {
  private func cells(_ successes: [Int], of trials: [Int]) -> [RateCell] {
    zip(successes, trials).map { RateCell(successes: $0, trials: $1) }
  }

  @Test func `four cells shrink to the rates of METHOD W7`() throws {
    let rates = ShrunkRates(cells([2, 20, 1, 45], of: [50, 80, 20, 300]), shrinkingFrom: 3)
    #expect(abs(try #require(rates.commonRate) - 0.151111) < 5e-7)
    #expect(abs(rates.varianceBetween - 0.00531809) < 5e-9)
    #expect(abs(try #require(rates.priorTrials) - 23.120802) < 5e-7)
    for (found, expected) in zip(rates.intervals, [0.075133, 0.227828, 0.104214, 0.150080]) {
      #expect(abs(found.estimate - expected) < 5e-7)
      #expect(found.low < expected && expected < found.high)
    }
  }

  @Test func `cells that differ by chance only get the common rate`() {
    let rates = ShrunkRates(cells([5, 12, 1, 30], of: [50, 80, 20, 300]), shrinkingFrom: 3)
    #expect(rates.varianceBetween == 0)
    #expect(rates.intervals.allSatisfy { abs($0.estimate - 48.0 / 450) < 1e-15 })
  }

  @Test func `two cells stay as they are`() {
    let rates = ShrunkRates(cells([7, 0], of: [50, 20]), shrinkingFrom: 3)
    #expect(rates.priorTrials == nil)
    #expect(
      rates.posteriors == [
        BetaDistribution(alpha: 7.5, beta: 43.5), BetaDistribution(alpha: 0.5, beta: 20.5),
      ])
  }

  @Test func `a cell nobody tried gets the prior and nothing tried gets no common rate`() {
    let rates = ShrunkRates(cells([2, 20, 1, 45, 0], of: [50, 80, 20, 300, 0]), shrinkingFrom: 3)
    #expect(abs(rates.posteriors[4].mean - 68.0 / 450) < 1e-12)
    #expect(ShrunkRates(cells([0, 0, 0], of: [0, 0, 0]), shrinkingFrom: 3).commonRate == nil)
  }
}
