import Estimation
import Measures
import Testing

@Suite struct AttributionRuleTests {
  private static let worked: [(AttributionRule, [Double])] = [
    (.first, [3, 2, 0]), (.last, [0, 4, 1]),
    (.linear, [1.5, 2.6666666666666667, 0.8333333333333333]),
    (.position, [1.5, 2.8, 0.7]),
  ]

  @Test(arguments: worked)
  func `rules credit as in METHOD W3`(rule: AttributionRule, expected: [Double]) {
    let credit = rule.credit(of: JourneyFixtures.worked)
    for (found, expected) in zip(credit.conversions, expected) {
      #expect(abs(found - expected) < 1e-12)
    }
    #expect(abs(Moments.sum(credit.value) - 160) < 1e-12)
  }

  @Test func `decay halves for each half-life`() {
    let weights = AttributionRule.decay(halfLifeDays: 7).weights(ageDays: [14, 7, 0])
    for (found, expected) in zip(weights, [1.0 / 7, 2.0 / 7, 4.0 / 7]) {
      #expect(abs(found - expected) < 1e-15)
    }
  }

  @Test func `decay of very old touches still sums to one`() {
    let weights = AttributionRule.decay(halfLifeDays: 1).weights(ageDays: [9000, 8999])
    #expect(abs(Moments.sum(weights) - 1) < 1e-15)
    #expect(abs(weights[1] - 2.0 / 3) < 1e-15)
  }

  @Test func `every model credits exactly the purchases there are`() throws {
    let sample = JourneyFixtures.random(count: 400, channels: 5, seed: 4)
    let models: [CreditModel] = [
      .rule(.first), .rule(.last), .rule(.linear), .rule(.position),
      .rule(.decay(halfLifeDays: 7)), .removal, .removalOfOrder(2), .shapley(limit: 16),
    ]
    let value = Moments.sum((0..<sample.count).compactMap { sample[$0].value })
    for model in models {
      let credit = try #require(model.credit(of: sample))
      #expect(abs(Moments.sum(credit.conversions) - Double(sample.conversions)) < 1e-9)
      #expect(abs(Moments.sum(credit.value) - value) < 1e-8)
    }
  }
}
