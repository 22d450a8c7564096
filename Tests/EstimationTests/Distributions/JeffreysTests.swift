import Estimation
import Measures
import Testing

@Suite struct JeffreysTests {
  @Test func `seven of fifty has the interval of METHOD W7`() {
    let rate = Jeffreys.interval(successes: 7, trials: 50)
    #expect(abs(rate.low - 0.074827) < 5e-7)
    #expect(abs(rate.estimate - 0.142433) < 5e-7)
    #expect(abs(rate.high - 0.235118) < 5e-7)
  }

  @Test func `none of twenty is not a rate of zero`() {
    let rate = Jeffreys.interval(successes: 0, trials: 20)
    #expect(abs(rate.low - 0.0000971) < 5e-8)
    #expect(abs(rate.high - 0.090476) < 5e-7)
  }

  @Test func `inner bounds lie between the outer bounds and the median`() throws {
    let rate = Jeffreys.interval(successes: 3, trials: 400)
    let innerLow = try #require(rate.innerLow)
    let innerHigh = try #require(rate.innerHigh)
    #expect(rate.low < innerLow && innerLow < rate.estimate)
    #expect(rate.estimate < innerHigh && innerHigh < rate.high)
  }
}
