import Estimation
import Measures
import Testing

@Suite struct MarkovChainTests {
  private func expectEqual(
    _ found: [Double]?, _ expected: [Double], within tolerance: Double,
    _ location: SourceLocation = #_sourceLocation
  ) throws {
    let found = try #require(found, sourceLocation: location)
    try #require(found.count == expected.count, sourceLocation: location)
    for (left, right) in zip(found, expected) {
      #expect(abs(left - right) < tolerance, sourceLocation: location)
    }
  }

  @Test func `the chain of METHOD W3 has its shares`() {
    let chain = MarkovChain(JourneyFixtures.worked, reward: .conversions)
    let rows: [[Double]] = [
      [0, 1.0 / 2, 3.0 / 10, 1.0 / 5], [0, 0, 2.0 / 5, 1.0 / 5], [0, 0, 0, 1.0 / 6],
      [0, 0, 1.0 / 4, 0],
    ]
    #expect(chain.transitions == DenseTable(rows))
    #expect(chain.exits == [0, 0, 2.0 / 3, 1.0 / 4])
    #expect(abs(chain.expectedReward - 0.5) < 1e-15)
  }

  @Test func `removal effects and credit are those of METHOD W3`() throws {
    let chain = MarkovChain(JourneyFixtures.worked, reward: .conversions)
    try expectEqual(chain.removalEffects, [44.0 / 115, 17.0 / 20, 1.0 / 3], within: 1e-12)
    let credit = try #require(CreditModel.removal.credit(of: JourneyFixtures.worked))
    try expectEqual(
      credit.conversions, [2640.0 / 2161, 5865.0 / 2161, 2300.0 / 2161], within: 1e-12)
  }

  @Test func `the value version is that of METHOD W3`() throws {
    let chain = MarkovChain(JourneyFixtures.worked, reward: .value)
    try expectEqual(
      chain.removalEffects, [139.0 / 368, 49.0 / 64, 41.0 / 96], within: 1e-12)
    let credit = try #require(CreditModel.removal.credit(of: JourneyFixtures.worked))
    try expectEqual(credit.value, [38.483057, 78.004326, 43.512617], within: 5e-7)
  }

  @Test func `Shapley values are those of METHOD W4`() throws {
    let chain = MarkovChain(JourneyFixtures.worked, reward: .conversions)
    let values = chain.shapleyValues(limit: 16)
    try expectEqual(values, [1493.0 / 16560, 1271.0 / 4140, 1703.0 / 16560], within: 1e-12)
    #expect(abs(Moments.sum(values) - 0.5) < 1e-12)
    let credit = try #require(CreditModel.shapley(limit: 16).credit(of: JourneyFixtures.worked))
    try expectEqual(credit.conversions, [0.901570, 3.070048, 1.028382], within: 5e-7)
  }

  /// Expected: numpy.linalg.solve once for each removed channel, and the mean over all 120 orders
  /// for Shapley; NumPy 2.4 on the same formula.
  @Test func `two hundred journeys agree with NumPy`() throws {
    let sample = JourneyFixtures.formula
    let byCount = MarkovChain(sample, reward: .conversions)
    let byValue = MarkovChain(sample, reward: .value)
    try expectEqual(
      byCount.removalEffects,
      [
        0.3762491888384165, 0.3109574080815435, 0.5262647799961232, 0.35228526627562573,
        0.27368909193961144,
      ], within: 1e-12)
    try expectEqual(
      byCount.shapleyValues(limit: 16),
      [
        0.06571249703958888, 0.06197765233372765, 0.09602366168870222, 0.05875443852600013,
        0.05253175041198086,
      ], within: 1e-12)
    try expectEqual(
      byValue.removalEffects,
      [
        0.38131184824949804, 0.3243210228429497, 0.5201381812400176, 0.3653803680583074,
        0.24998895358777884,
      ], within: 1e-12)
    try expectEqual(
      byValue.shapleyValues(limit: 16),
      [
        0.5932134219651977, 0.5888202776121955, 0.8480307122008796, 0.555047328192834,
        0.4098882600288931,
      ], within: 1e-12)
  }

  /// Expected: numpy.linalg.solve on the states of two channels, NumPy 2.4.
  @Test func `a memory of two channels agrees with NumPy and of one with the plain chain`() throws {
    let sample = JourneyFixtures.formula
    try expectEqual(
      MemoryChain(sample, order: 2, reward: .conversions).removalEffects,
      [
        0.4477611940298507, 0.3731343283582088, 0.5373134328358208, 0.3432835820895521,
        0.28358208955223874,
      ], within: 1e-12)
    let plain = try #require(MarkovChain(sample, reward: .conversions).removalEffects)
    try expectEqual(
      MemoryChain(sample, order: 1, reward: .conversions).removalEffects, plain, within: 1e-12)
  }

  @Test func `random chains agree with repeated walking`() throws {
    for seed in 0..<(TestScale.isRelease ? 1000 : 20) {
      let sample = JourneyFixtures.random(
        count: 80, channels: 2 + seed % 7, seed: UInt64(seed))
      let chain = MarkovChain(sample, reward: .value)
      let all = walked(chain, without: nil)
      let expected = (0..<sample.channels).map { 1 - walked(chain, without: $0) / all }
      try expectEqual(chain.removalEffects, expected, within: 1e-9)
    }
  }

  @Test func `collapsing repeated touches changes nothing`() throws {
    let sample = JourneyFixtures.random(count: 300, channels: 4, seed: 9)
    let collapsed = JourneySample(
      (0..<sample.count).map { sample[$0] }.map { journey in
        var channels: [Int] = []
        for channel in journey.channels where channels.last != channel { channels.append(channel) }
        return Journey(
          customer: journey.customer, channels: channels,
          ageDays: channels.map { _ in 0 }, value: journey.value)
      }, channels: 4)
    let plain = try #require(MarkovChain(sample, reward: .conversions).removalEffects)
    try expectEqual(
      MarkovChain(collapsed, reward: .conversions).removalEffects, plain, within: 1e-10)
  }

  @Test func `Shapley is fair to equal and to useless channels`() throws {
    let sample = JourneyFixtures.sample(
      [([0], 1), ([1], 1), ([0], nil), ([1], nil), ([2], nil), ([2, 3], 1), ([2, 4], nil)],
      channels: 5)
    let chain = MarkovChain(sample, reward: .conversions)
    let values = chain.shapleyValues(limit: 16)
    #expect(abs(values[0] - values[1]) < 1e-15)
    #expect(values[4] == 0)
    #expect(values.allSatisfy { $0 >= 0 })
    #expect(abs(Moments.sum(values) - chain.expectedReward) < 1e-12)
  }

  @Test func `without a purchase there is no effect`() {
    let sample = JourneyFixtures.sample([([0], nil), ([0, 1], nil)], channels: 2)
    #expect(MarkovChain(sample, reward: .conversions).removalEffects == nil)
    #expect(CreditModel.removal.credit(of: sample) == nil)
  }

  /// The reward by walking the chain step after step, a removed channel leading to nothing.
  private func walked(_ chain: MarkovChain, without removed: Int?) -> Double {
    var presence = [Double](repeating: 0, count: chain.channels + 1)
    presence[0] = 1
    var reward = 0.0
    for _ in 0..<400 {
      var next = [Double](repeating: 0, count: presence.count)
      for (state, share) in presence.enumerated() where share > 0 {
        reward += share * chain.exits[state]
        for target in presence.indices where target - 1 != removed || target == 0 {
          next[target] += share * chain.transitions[state, target]
        }
      }
      presence = next
    }
    return reward
  }
}
