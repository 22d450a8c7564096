import Estimation
import Glibc
import Measures
import Testing

/// Benchmark B4 of METHOD §9.1: full fits, in release builds only.
@Suite(
  .serialized, .enabled(if: SharedSeries.isPresent, SharedSeries.absence),
  .enabled(if: TestScale.isRelease, TestScale.debugSkip))
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

  @Test func `verdicts at a margin of forty percent are those of B4`() throws {
    let plain = try rulings(lifts: [])
    #expect([plain[0], plain[2], plain[3]] == [.cut, .cut, .cut])
    #expect(plain[1] == .cannotTell)
    #expect(plain[4] == .cut || plain[4] == .cannotTell)
    #expect(try rulings(lifts: [lift(1, factor: 1.05)])[1] == .add)
  }

  @Test func `the model predicts the last weeks better than last year's values`() throws {
    let model = try #require(SharedSeries.load()).model(shape: .diminishing, lifts: [])
    let posterior = model.posterior(limits: limits, seedPath: "response/all/1")
    let start = TestScale.threadSeconds
    let checks = ResponseChecks(posterior, limits: limits)
    let error = try #require(checks.holdOut)
    print(
      "BENCH B4 checks in \(TestScale.threadSeconds - start) s: \(checks)")
    #expect(abs(error.model - 0.037) < 0.003)
    #expect(abs(error.lastYear - 0.049) < 0.003)
  }

  private func rulings(lifts: [LiftTerm]) throws -> [Ruling] {
    let shared = try #require(SharedSeries.load())
    let posteriors = ResponseShape.allCases.map {
      shared.model(shape: $0, lifts: lifts).posterior(limits: limits, seedPath: "response/all/1")
    }
    return try (0..<5).map { channel in
      let probabilities = try posteriors.map { posterior in
        let draws = posterior.draws(about: 4000)
        let marginal = try #require(
          posterior.marginalReturns(of: channel, lastWeeks: 52, draws: draws))
        return VerdictProbabilities(
          of: .median(of: SortedSample(marginal.map { 0.4 * $0 })), limits: .method)
      }
      let gain = posteriors[0].informationGain(
        of: channel, defaultPrior: posteriors[0].model.prior)
      let ruling = ResponseRuling(
        ResponseRuling.Evidence(
          probabilities: probabilities[0].smaller(with: probabilities[1]),
          meanBelow: posteriors.map { $0.returns(of: channel).probability(below: 0.9 / 0.4) }
            .reduce(1, min), informationGain: gain,
          bendGain: posteriors[0].bendGain(of: channel, defaultPrior: posteriors[0].model.prior),
          isConverged: posteriors.allSatisfy { $0.convergence.isReached(limits: limits) },
          predictsWorse: false, isDemandFollowing: false, leadDeviations: nil, placeboShare: nil,
          hasTest: !lifts.isEmpty, isGroup: false, obstacles: []), verdict: .method,
        response: limits)
      print(
        "BENCH B4 channel \(channel) tests \(lifts.count): \(ruling.ruling)",
        "\(ruling.restraints) I \(gain) \(probabilities)")
      return ruling.ruling
    }
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
    var published = (error: 0.0, covered: 5, cpuSeconds: 0.0)
    for shape in ResponseShape.allCases {
      let start = clock()
      let posterior = shared.model(shape: shape, lifts: lifts)
        .posterior(limits: limits, seedPath: "response/all/\(seed)")
      let seconds = Double(clock() - start) / Double(CLOCKS_PER_SEC)
      let returns = (0..<5).map { posterior.returns(of: $0) }
      let errors = zip(returns, SharedSeries.returns).map { abs($0.median / $1 - 1) }
      let covered = zip(returns, SharedSeries.returns).filter { $0.interval.contains($1) }.count
      print(
        "BENCH B4 \(shape) seed \(seed) tests \(lifts.count): error \(Moments.sum(errors) / 5)",
        "covered \(covered) of 5, CPU \(seconds) s,",
        "R-hat \(posterior.convergence.mixing.reduce(0) { max($0, $1) }),",
        "ESS \(posterior.convergence.effectiveDraws.reduce(.infinity) { min($0, $1) }),",
        "acceptance \(posterior.convergence.acceptance)")
      #expect(posterior.convergence.isReached(limits: limits))
      if shape == .diminishing { published = (Moments.sum(errors) / 5, covered, seconds) }
    }
    return published
  }
}
