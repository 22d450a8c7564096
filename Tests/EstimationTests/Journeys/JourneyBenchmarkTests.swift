import Estimation
import Measures
import Testing

/// Benchmarks B1 and B3 of METHOD §9.1, in release builds only.
@Suite(.serialized, .enabled(if: TestScale.isRelease, TestScale.debugSkip))
struct JourneyBenchmarkTests {
  private let sample = JourneyFixtures.random(count: 10_000, channels: 12, seed: 1)

  @Test func `ten thousand journeys of twelve channels are solved in twenty milliseconds`() {
    let first = TestScale.seconds { _ = CreditModel.removal.credit(of: sample) }
    let second = TestScale.seconds { _ = CreditModel.removalOfOrder(2).credit(of: sample) }
    let shapley = TestScale.seconds { _ = CreditModel.shapley(limit: 16).credit(of: sample) }
    print("BENCH B1 order 1: \(first * 1000) ms, order 2: \(second * 1000) ms")
    print("BENCH B3 Shapley of 12 channels, count and value: \(shapley) s")
    #expect(first < 0.02)
    #expect(second < 0.1)
  }

  @Test func `sixteen channels have their exact Shapley values in two seconds`() {
    let wide = JourneyFixtures.random(count: 10_000, channels: 16, seed: 2)
    let chain = MarkovChain(wide, reward: .conversions)
    let seconds = TestScale.seconds { _ = chain.shapleyValues(limit: 16) }
    print("BENCH B3 Shapley of 16 channels: \(seconds) s")
    #expect(seconds < 2)
  }

  @Test func `five hundred replicates by customer take a few seconds at most`() {
    let models: [CreditModel] = [.rule(.linear), .rule(.last), .removal]
    let seconds = TestScale.seconds {
      _ = JourneyBootstrap(sample, models: models, replicates: 500, seedPath: "bench/1/0")
    }
    print("BENCH journey bootstrap, 3 models x 500: \(seconds) s")
    #expect(seconds < 5)
  }
}
