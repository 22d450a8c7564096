import Measures
import Testing

@Suite struct SortedSampleTests {
  @Test func `one to four have the type 7 quantiles of METHOD 3_0`() {
    let sample = SortedSample([4, 1, 3, 2])
    #expect(abs(sample.quantile(0.05) - 1.15) < 1e-15)
    #expect(sample.quantile(0.5) == 2.5)
    #expect(abs(sample.quantile(0.95) - 3.85) < 1e-15)
    #expect(sample.quantile(1) == 4)
  }

  @Test func `a single value is every quantile`() {
    let interval = SortedSample([7]).interval
    #expect(interval == Interval(low: 7, innerLow: 7, estimate: 7, innerHigh: 7, high: 7))
  }

  @Test func `probabilities from draws are never quite zero or one`() {
    let sample = SortedSample([1, 2, 2, 3])
    #expect(sample.probability(above: 2) == 1.5 / 5)
    #expect(sample.probability(below: 2) == 1.5 / 5)
    #expect(sample.probability(within: 2...3) == 3.5 / 5)
    #expect(sample.probability(above: 9) == 0.5 / 5)
  }
}
