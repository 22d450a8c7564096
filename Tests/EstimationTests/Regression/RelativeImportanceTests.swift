import Estimation
import Measures
import Testing

@Suite struct RelativeImportanceTests {
  @Test func `two attributes share the variance of METHOD W14`() throws {
    let importance = try #require(
      RelativeImportance(
        correlations: DenseTable([[1, 0.4], [0.4, 1]]), outcome: [0.6, 0.5]))
    #expect(abs(importance.explainedShare - 0.440476) < 5e-7)
    #expect(abs(importance.shares[0] - 0.275238) < 5e-7)
    #expect(abs(importance.shares[1] - 0.165238) < 5e-7)
  }

  @Test func `answers give the same as their correlations, with intervals around`() throws {
    var generator = SeededGenerator(seed: 31)
    let first = (0..<200).map { _ in generator.normal() }
    let second = first.map { 0.5 * $0 + generator.normal() }
    let noise = first.map { _ in generator.normal() }
    let outcome = zip(first, second).map { $0 + $1 + 2 * generator.normal() }
    let attributes = [first, second, noise]
    let importance = try #require(
      RelativeImportance(outcome: outcome, attributes: attributes))
    #expect(abs(Moments.sum(importance.shares) - importance.explainedShare) < 1e-12)
    let intervals = try #require(
      RelativeImportance.intervals(
        outcome: outcome, attributes: attributes, replicates: 100, seedPath: "voice/test/1/0"))
    #expect(intervals.map(\.estimate) == importance.shares)
    #expect(intervals[0].low > intervals[2].estimate)
  }

  @Test func `an attribute that repeats another cannot be told from it`() {
    let column = [1.0, 2, 3, 5, 4]
    #expect(
      RelativeImportance(outcome: [2, 2, 4, 4, 5], attributes: [column, column.map { 2 * $0 }])
        == nil)
    #expect(RelativeImportance(outcome: [2, 2, 4], attributes: [[1, 1, 1]]) == nil)
  }
}
