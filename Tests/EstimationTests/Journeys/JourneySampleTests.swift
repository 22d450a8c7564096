import Estimation
import Measures
import Testing

@Suite struct JourneySampleTests {
  @Test func `the smallest channels join other and none is dropped`() {
    let folding = ChannelFolding(touches: [5, 100, 3, 100, 40], limit: 4)
    #expect(folding.target == [3, 0, 3, 1, 2])
    #expect(folding.other == 3)
    #expect(ChannelFolding(touches: [1, 2], limit: 4).other == nil)
    let sample = JourneyFixtures.formula
    let folded = sample.folded(by: ChannelFolding(touches: sample.touches, limit: 3))
    #expect(folded.channels == 3)
    #expect(
      Moments.sum(folded.touches.map(Double.init)) == Moments.sum(sample.touches.map(Double.init)))
  }

  @Test func `a purchase touched twice by a channel counts once`() {
    #expect(JourneyFixtures.worked.touchedConversions == [3, 4, 2])
  }

  @Test func `a second-order pattern is noticed and noise is not`() {
    // After 0 → 1 everyone buys, after 2 → 1 nobody: only a memory of two can tell.
    let rows = (0..<400).map { index -> ([Int], Double?) in
      index % 2 == 0 ? ([0, 1], 1) : ([2, 1], nil)
    }
    let pattern = ChainOrder(JourneyFixtures.sample(rows, channels: 3), folds: 5)
    #expect(pattern.order(deviations: 2) == 2)
    let noise = ChainOrder(JourneyFixtures.random(count: 400, channels: 3, seed: 2), folds: 5)
    #expect(noise.order(deviations: 2) == 1)
  }

  @Test func `over-credit needs an incremental figure above zero`() throws {
    let clear = OverCredit(
      attributed: 330, incremental: Interval(low: 50, estimate: 100, high: 150))
    let factor = try #require(clear.factor)
    #expect(abs(factor.estimate - 3.3) < 1e-12)
    #expect(abs(factor.low - 2.2) < 1e-12)
    #expect(factor.high == 6.6)
    let unclear = OverCredit(
      attributed: 330, incremental: Interval(low: -5, estimate: 10, high: 30))
    #expect(unclear.factor == nil)
    #expect(unclear.atLeast == 11)
  }
}
