import Measures
import Testing

@Suite struct NormalDistributionTests {
  @Test(arguments: [
    (0.975, 1.959963984540054), (0.95, 1.644853626951472), (1e-10, -6.361340902404056),
  ])
  func `the inverse gives the values of METHOD W2`(probability: Double, expected: Double) {
    #expect(abs(NormalDistribution.quantile(probability) - expected) < 1e-14)
  }

  /// Expected: mpmath 1.3 with 60 digits, √2·erfinv(2p − 1).
  @Test(arguments: [
    (1e-300, -37.0470962993612), (1e-20, -9.262340089798409), (0.001, -3.0902323061678136),
    (0.075, -1.439531470938456), (0.3, -0.5244005127080408), (0.5, 0), (0.6, 0.2533471031357997),
  ])
  func `the inverse holds in the middle, beside it and far out`(
    probability: Double, expected: Double
  ) {
    let error = abs(NormalDistribution.quantile(probability) - expected)
    #expect(error <= 1e-14 * max(1, abs(expected)))
  }

  @Test func `a thousand normal numbers have the mean and spread of the distribution`() throws {
    var generator = SeededGenerator(path: "tests/normal/1/0")
    let numbers = (0..<1000).map { _ in generator.normal() }
    let mean = try #require(Moments.mean(numbers))
    let variance = try #require(Moments.variance(numbers))
    #expect(abs(mean) < 0.1)
    #expect(abs(variance - 1) < 0.15)
  }
}
