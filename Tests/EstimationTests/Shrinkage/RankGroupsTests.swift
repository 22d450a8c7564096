import Estimation
import Measures
import Testing

@Suite struct RankGroupsTests {
  private func estimate(_ value: Double, _ error: Double) -> NormalEstimate {
    NormalEstimate(value: value, standardError: error)
  }

  @Test func `clear leaders and stragglers form groups`() {
    let ranking = RankGroups(
      [estimate(1, 0.2), estimate(5, 0.2), estimate(4.9, 0.2), estimate(1.1, 0.2)], certainty: 0.8)
    #expect(ranking.groups == [[1, 2], [3, 0]])
    #expect(ranking.isDistinguishable)
  }

  @Test func `one uncertain item between two keeps all in one group`() {
    let ranking = RankGroups([estimate(3, 0.1), estimate(2, 5), estimate(1, 0.1)], certainty: 0.8)
    #expect(ranking.groups == [[0, 1, 2]])
    #expect(!ranking.isDistinguishable)
  }

  @Test func `ties keep the order given and nothing has no group`() {
    #expect(RankGroups([estimate(1, 1), estimate(1, 1)], certainty: 0.8).groups == [[0, 1]])
    #expect(RankGroups([], certainty: 0.8).groups.isEmpty)
  }
}
