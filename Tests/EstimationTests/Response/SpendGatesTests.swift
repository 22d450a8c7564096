import Estimation
import Measures
import Testing

@Suite struct SpendGatesTests {
  private let limits = Thresholds.Response.method
  private let varied = (0..<52).map { Double(($0 * 37) % 23) }

  @Test func `constant, rare and collinear spend is named`() {
    let steady = (0..<52).map { 100 + Double($0 % 2) }
    let rare = (0..<52).map { $0 < 5 ? 50.0 : 0 }
    let twin = varied.map { 3 * $0 + 1 }
    let gates = SpendGates(spend: [varied, steady, rare, twin], limits: limits)
    #expect(gates.obstacles[0] == [.movesWith([3])])
    #expect(gates.obstacles[3] == [.movesWith([0])])
    #expect(gates.obstacles[2] == [.fewWeeks(5)])
    guard case .constant(let variation)? = gates.obstacles[1].first else {
      Issue.record("Steady spend must be called constant.")
      return
    }
    #expect(variation.value < 0.01)
  }

  @Test func `channels that move together are fitted as one`() {
    let twin = varied.map { 3 * $0 }
    let other = (0..<52).map { Double(($0 * 11) % 17) }
    let groups = ChannelGroups(
      spend: [varied, other, twin, [Double](repeating: 0, count: 52)], weeks: 156,
      baselineColumns: 6, limits: limits)
    #expect(groups.groups == [[0, 2], [1]])
    #expect(groups.silent == [3])
    #expect(groups.other == nil)
    #expect(groups.spend([varied, other, twin])[0] == varied.map { 4 * $0 })
  }

  @Test func `too few weeks merge the smallest channels into other`() {
    let spend = (0..<4).map { channel -> [Double] in
      let stride = 7 + 6 * channel
      return (0..<80).map { week in Double(week * stride % 29 * (channel + 1)) }
    }
    let groups = ChannelGroups(spend: spend, weeks: 80, baselineColumns: 6, limits: limits)
    #expect(groups.groups == [[2], [3], [0, 1]])
    #expect(groups.other == 2)
    #expect(groups.hasEnoughWeeks)
    let short = ChannelGroups(spend: spend, weeks: 30, baselineColumns: 6, limits: limits)
    #expect(!short.hasEnoughWeeks)
    #expect(short.groups.flatMap { $0 }.sorted() == [0, 1, 2, 3])
  }
}
