import Estimation
import Glibc
import Measures
import Testing

#if DEBUG
  private let isRelease = false
#else
  private let isRelease = true
#endif

/// Benchmark B4 of METHOD §9.1: full fits, in release builds only.
@Suite(
  .serialized, .enabled(if: SharedSeries.isPresent, SharedSeries.absence),
  .enabled(if: isRelease, "full fits run in release builds: swift test -c release"))
struct ResponseBenchmarkTests {
  private let limits = Thresholds.Response.method

  @Test func `without a test the truth is met as B4 asks`() throws {
    let outcome = try fitted(lifts: [], seed: "1")
    #expect(outcome.error <= 0.36)
    #expect(outcome.covered >= 4)
    #expect(outcome.cpuSeconds <= 5)
  }

  @Test func `a test on e-mail, and one on search, sharpen all channels`() throws {
    let one = try fitted(lifts: [lift(1, factor: 1.05)], seed: "1")
    #expect(one.error <= 0.28)
    #expect(one.covered == 5)
    let two = try fitted(lifts: [lift(1, factor: 1.05), lift(3, factor: 0.95)], seed: "1")
    #expect(two.error <= 0.23)
    #expect(two.covered == 5)
  }

  @Test(arguments: ["2", "3", "4", "5"])
  func `other seeds give the same picture`(seed: String) throws {
    let outcome = try fitted(lifts: [], seed: seed)
    #expect(outcome.error <= 0.36)
    #expect(outcome.covered >= 4)
  }

  private func lift(_ channel: Int, factor: Double) -> LiftTerm {
    let truth = SharedSeries.contributions[channel]
    return LiftTerm(
      channel: channel, weekShares: [[Double](repeating: 1, count: 156)],
      lift: NormalEstimate(value: factor * truth, standardError: 0.15 * truth))
  }

  private func fitted(
    lifts: [LiftTerm], seed: String
  ) throws -> (error: Double, covered: Int, cpuSeconds: Double) {
    let shared = try #require(SharedSeries.load())
    var worst = (error: 0.0, covered: 5, cpuSeconds: 0.0)
    for shape in ResponseShape.allCases {
      let start = clock()
      let posterior = shared.model(shape: shape, lifts: lifts)
        .posterior(limits: limits, seedPath: "response/all/\(seed)")
      let seconds = Double(clock() - start) / Double(CLOCKS_PER_SEC)
      let returns = (0..<5).map { posterior.returns(of: $0) }
      let errors = zip(returns, SharedSeries.returns).map { abs($0.median / $1 - 1) }
      let covered = zip(returns, SharedSeries.returns).filter { $0.interval.contains($1) }.count
      print(
        "BENCH \(shape) seed \(seed) lifts \(lifts.count) error \(Moments.sum(errors) / 5)",
        "covered \(covered) cpu \(seconds) rhat \(posterior.convergence.mixing.max() ?? 0)",
        "ess \(posterior.convergence.effectiveDraws.min() ?? 0)",
        "acc \(posterior.convergence.acceptance) teff \(posterior.effectiveWeeks)",
        "medians \(returns.map(\.median))")
      #expect(posterior.convergence.isReached(limits: limits))
      if shape == .diminishing { worst = (Moments.sum(errors) / 5, covered, seconds) }
    }
    return worst
  }
}
