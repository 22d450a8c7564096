import Estimation
import Measures
import Testing

/// Journeys against NumPy and ChannelAttribution (Benchmarks/oracles/journeys.py).
@Suite struct JourneyOracleTests {
  private let file: OracleFile
  private let sample: JourneySample

  init() throws {
    file = try OracleFile("journeys.txt")
    sample = JourneyFixtures.sample(
      file.all("journey").map { words in
        (words[0].split(separator: "-").compactMap { Int($0) }, Double(words[1]))
      }, channels: 6)
  }

  private func expectEqual(_ found: [Double], _ expected: [Double]) {
    #expect(found.count == expected.count && !found.isEmpty)
    for (one, other) in zip(found, expected) { #expect(abs(one - other) < 1e-9) }
  }

  @Test func `removal effects are those of another linear solver`() throws {
    let count = MarkovChain(sample, reward: .conversions)
    expectEqual(try #require(count.removalEffects), file.numbers("removal", "conversions"))
    let value = MarkovChain(sample, reward: .value)
    expectEqual(try #require(value.removalEffects), file.numbers("removal", "value"))
  }

  @Test func `Shapley values are those of the definition, summed over all orders of channels`() {
    let count = MarkovChain(sample, reward: .conversions)
    expectEqual(count.shapleyValues(limit: 16), file.numbers("shapley", "conversions"))
    let value = MarkovChain(sample, reward: .value)
    expectEqual(value.shapleyValues(limit: 16), file.numbers("shapley", "value"))
  }

  @Test(arguments: [("first", AttributionRule.first), ("last", .last), ("linear", .linear)])
  func `rules credit what ChannelAttribution credits`(name: String, rule: AttributionRule) {
    expectEqual(rule.credit(of: sample).conversions, file.numbers("rule", name))
  }
}
