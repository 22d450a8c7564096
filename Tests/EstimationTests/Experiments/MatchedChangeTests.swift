import Estimation
import Measures
import Testing

@Suite struct MatchedChangeTests {
  private var limits: Thresholds.Experiments {
    var limits = Thresholds.Experiments.method
    limits.replicates = 300
    return limits
  }

  /// Good customers are reached more often, and good months are followed by ordinary ones: the
  /// margin after is half the margin before, a season and noise. `effect` is put in on top.
  private func units(effect: Double, seed: UInt64, count: Int = 2000) -> [MatchedUnit] {
    var generator = SeededGenerator(seed: seed)
    let before = (0..<count).map { _ in 20 + 10 * generator.normal() }.sorted()
    return before.indices.map { index in
      let quintile = 5 * index / count
      let isRecipient = generator.uniform() < 0.1 + 0.15 * Double(quintile)
      let after = 0.5 * before[index] + 15 + 3 * generator.normal() + (isRecipient ? effect : 0)
      return MatchedUnit(
        isRecipient: isRecipient, before: before[index], after: after,
        recencyDays: generator.index(below: 90), shop: generator.index(below: 2),
        startMonth: 24310)
    }
  }

  @Test func `the plain change of recipients against the others is wrong here`() {
    let all = units(effect: 2, seed: 1)
    func change(_ units: [MatchedUnit]) -> Double {
      units.reduce(0) { $0 + $1.after - $1.before } / Double(units.count)
    }
    let naive = change(all.filter(\.isRecipient)) - change(all.filter { !$0.isRecipient })
    #expect(naive < 0)
  }

  @Test func `an effect put in is found although recipients were better before`() throws {
    let change = try #require(
      MatchedChange(units(effect: 2, seed: 1), limits: limits, seedPath: "test/matched/1/0"))
    #expect(change.perRecipient.interval.contains(2))
    #expect(change.perRecipient.interval.low > 1)
    #expect(change.matched > 700)
    #expect(change.unmatched < 20)
  }

  @Test func `without an effect the interval covers zero and the placebo passes`() throws {
    let change = try #require(
      MatchedChange(units(effect: 0, seed: 2), limits: limits, seedPath: "test/matched/1/0"))
    #expect(change.perRecipient.interval.contains(0))
    #expect(!MatchedChange.fails(placebo: change, deviations: limits.placeboDeviations))
  }

  @Test func `a placebo with an effect makes the comparison fail`() throws {
    let placebo = try #require(
      MatchedChange(units(effect: 5, seed: 3), limits: limits, seedPath: "test/matched/1/0"))
    #expect(MatchedChange.fails(placebo: placebo, deviations: limits.placeboDeviations))
  }

  @Test func `recipients without comparable customers are counted, not compared`() {
    let lonely = (0..<30).map {
      MatchedUnit(
        isRecipient: $0 < 25, before: 10, after: 12, recencyDays: nil, shop: 0, startMonth: 0)
    }
    #expect(MatchedChange(lonely, limits: limits, seedPath: "test/matched/1/0") == nil)
    #expect(MatchedChange([], limits: limits, seedPath: "test/matched/1/0") == nil)
  }

  @Test func `shops are merged before anyone is left out`() throws {
    let spread = (0..<60).map { index in
      MatchedUnit(
        isRecipient: index % 2 == 0, before: 10, after: index % 2 == 0 ? 13 : 11, recencyDays: 5,
        shop: index / 2, startMonth: 0)
    }
    let change = try #require(
      MatchedChange(spread, limits: limits, seedPath: "test/matched/1/0"))
    #expect(change.matched == 30)
    #expect(change.perRecipient.estimate == 2)
  }

  @Test func `the same customers and seed give the same draws`() throws {
    let first = try #require(
      MatchedChange(units(effect: 1, seed: 4), limits: limits, seedPath: "test/matched/1/0"))
    let second = try #require(
      MatchedChange(units(effect: 1, seed: 4), limits: limits, seedPath: "test/matched/1/0"))
    #expect(first.perRecipient.interval == second.perRecipient.interval)
  }
}
