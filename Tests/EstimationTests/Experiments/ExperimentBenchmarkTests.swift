import Estimation
import Measures
import Testing

/// Cost of tests with many customers (METHOD §3.1), in release builds only.
@Suite(.serialized, .enabled(if: TestScale.isRelease, TestScale.debugSkip))
struct ExperimentBenchmarkTests {
  @Test func `a hundred thousand customers are bootstrapped in a second`() {
    var generator = SeededGenerator(seed: 1)
    func arm(_ count: Int, buyers: Double) -> Arm {
      let outcomes = (0..<count).map { _ in
        generator.uniform() < buyers ? 30 + 10 * generator.normal() : 0
      }
      let histories = outcomes.map { _ in
        generator.uniform() < 0.1 ? 30 + 10 * generator.normal() : 0
      }
      return Arm(outcomes: outcomes, histories: histories, touched: 0)
    }
    let test = HoldOut(
      treated: arm(90_000, buyers: 0.02), controls: arm(10_000, buyers: 0.015),
      designControlShare: 0.1)
    let seconds = TestScale.seconds {
      _ = test.result(limits: .method, seedPath: "bench/1/0")
    }
    print("BENCH hold-out of 100,000 customers, 2,000 replicates: \(seconds) s")
    #expect(seconds < 1)
  }

  @Test func `twenty thousand customers are matched and bootstrapped in a second`() {
    var generator = SeededGenerator(seed: 2)
    let units = (0..<20_000).map { _ in
      MatchedUnit(
        isRecipient: generator.uniform() < 0.3, before: max(0, 20 * generator.normal()),
        after: max(0, 20 * generator.normal()), recencyDays: generator.index(below: 300),
        shop: generator.index(below: 5), startMonth: 0)
    }
    let seconds = TestScale.seconds {
      _ = MatchedChange(units, limits: .method, seedPath: "bench/1/0")
    }
    print("BENCH matched change of 20,000 customers, 2,000 replicates: \(seconds) s")
    #expect(seconds < 1)
  }
}
