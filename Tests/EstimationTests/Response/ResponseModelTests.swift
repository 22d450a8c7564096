import Estimation
import Glibc
import Measures
import Testing

@Suite struct ResponseModelTests {
  private let parameters = [
    ChannelParameters(retentionLogit: -0.4, halfPoint: 0.3, logReturn: 0.9),
    ChannelParameters(retentionLogit: -2, halfPoint: -0.2, logReturn: 0.1),
  ]

  @Test(arguments: ResponseShape.allCases)
  func `the fast density equals the plain one, with gaps, shops and tests`(
    shape: ResponseShape
  ) throws {
    let first = ResponseFixtures.series(weeks: 60, seed: 1, noise: 200)
    let second = ResponseFixtures.series(weeks: 50, seed: 2, noise: 200, firstWeek: 10, scale: 0.3)
    var sales = first.sales
    sales[7] = nil
    let gapped = ResponseSeries(
      firstWeek: 0, sales: sales, spend: first.spend, earlierSpend: [[500, 0], [0, 90]],
      controls: [])
    let shares = [
      (0..<60).map { $0 > 40 && $0 < 49 ? 0.5 : 0 }, [Double](repeating: 0, count: 50),
    ]
    let lift = LiftTerm(
      channel: 0, weekShares: shares, lift: NormalEstimate(value: 3000, standardError: 900))
    let model = ResponseFixtures.model([gapped, second], lifts: [lift], shape: shape)
    #expect(model.design.observedWeeks == 109)
    #expect(model.design.baselineColumns == 7)
    let fit = ResponseFit(model: model, parameters: parameters)
    let square = Moments.sum(fit.remainder.map { $0 * $0 })
    let tested = Moments.sum((41..<49).map { 0.5 * fit.contributions[0][$0] })
    let miss = (tested - 3000) / 900
    let expected =
      -0.5 * (109 - 7) * log(square) - 0.5 * miss * miss
      + prior(parameters[0], alpha: 1, beta: 3) + prior(parameters[1], alpha: 2, beta: 2)
    #expect(abs(model.logPosterior(parameters, effectiveWeeks: 109) - expected) < 1e-8)
  }

  private func prior(_ channel: ChannelParameters, alpha: Double, beta: Double) -> Double {
    let theta = 1 / (1 + exp(-channel.retentionLogit))
    let k = channel.halfPoint - 0.5
    let r = (channel.logReturn - 0.2) / 0.9
    return alpha * log(theta) + beta * log(1 - theta) - 0.5 * k * k - 0.5 * r * r
  }

  @Test func `a channel returns what its parameter says over all weeks`() {
    let series = ResponseFixtures.series(weeks: 60, seed: 1, noise: 200)
    let model = ResponseFixtures.model([series], lifts: [], shape: .diminishing)
    let fit = ResponseFit(model: model, parameters: parameters)
    let spent = Moments.sum(series.spend[0])
    #expect(abs(Moments.sum(fit.contributions[0]) / spent - exp(0.9)) < 1e-12)
  }

  @Test func `parameters out of all bounds have no density`() {
    let series = ResponseFixtures.series(weeks: 60, seed: 1, noise: 200)
    let model = ResponseFixtures.model([series], lifts: [], shape: .slowStart)
    let wild = ChannelParameters(retentionLogit: -900, halfPoint: 900, logReturn: 900)
    #expect(model.logPosterior([wild, wild], effectiveWeeks: 60) == -.infinity)
  }

  @Test func `a quick fit finds the returns put in`() {
    let series = ResponseFixtures.series(weeks: 104, seed: 5, noise: 250)
    let model = ResponseFixtures.model([series], lifts: [], shape: .diminishing)
    let posterior = model.posterior(limits: ResponseFixtures.quick, seedPath: "response/test/1")
    #expect(posterior.drawCount == 2 * 35 * 24)
    #expect(posterior.returns(of: 0).interval.contains(3))
    #expect(posterior.returns(of: 1).interval.contains(1))
    #expect(posterior.informationGain(of: 0, defaultPrior: model.prior) > 0.25)
    let draws = posterior.draws(about: 100)
    let year = [(0..<104).map { $0 < 52 ? 1.0 : 0 }, (0..<104).map { $0 < 52 ? 0.0 : 1 }]
    let periods = posterior.contributions(inPeriods: year, draws: draws)
    let spent = Moments.sum(series.spend[0])
    for (index, draw) in draws.enumerated() {
      let total = periods[0][0][index] + periods[1][0][index]
      #expect(abs(total / (draw[0].return * spent) - 1) < 1e-9)
    }
    #expect(posterior.marginalReturns(of: 0, lastWeeks: 52, draws: draws)?.count == draws.count)
    #expect((posterior.carryoverShare(of: 0) ?? 0) > 0)
  }

  @Test func `the same seed gives the same bits and another seed others`() {
    let series = ResponseFixtures.series(weeks: 60, seed: 5, noise: 250)
    let model = ResponseFixtures.model([series], lifts: [], shape: .diminishing)
    var limits = ResponseFixtures.quick
    limits.sweeps = 10
    let first = model.posterior(limits: limits, seedPath: "response/test/1").medians
    #expect(first == model.posterior(limits: limits, seedPath: "response/test/1").medians)
    #expect(first != model.posterior(limits: limits, seedPath: "response/test/2").medians)
  }

  @Test func `correlated weeks count less`() {
    var generator = SeededGenerator(seed: 9)
    var drift = 0.0
    let plain = ResponseFixtures.series(weeks: 104, seed: 5, noise: 50)
    let sales = plain.sales.map { value -> Double? in
      drift = 0.7 * drift + 300 * generator.normal()
      return value.map { $0 + drift }
    }
    let series = ResponseSeries(
      firstWeek: 0, sales: sales, spend: plain.spend, earlierSpend: [], controls: [])
    let model = ResponseFixtures.model([series], lifts: [], shape: .diminishing)
    var limits = ResponseFixtures.quick
    limits.sweeps = 30
    let posterior = model.posterior(limits: limits, seedPath: "response/test/1")
    #expect(posterior.effectiveWeeks < 60)
    #expect(posterior.effectiveWeeks >= 17)
  }
}
