import Estimation
import Measures
import Testing

@Suite(.enabled(if: SharedSeries.isPresent, SharedSeries.absence))
struct ResponsePosteriorTests {
  private let flat = [ChannelParameters](
    repeating: ChannelParameters(retentionLogit: -1, halfPoint: 0.5, logReturn: 0.2), count: 5)

  @Test func `the baseline alone leaves what METHOD W5 says`() throws {
    let model = try #require(SharedSeries.load()).model(shape: .diminishing, lifts: [])
    #expect(abs(model.design.baselineRemainder / 425_953_909.608 - 1) < 1e-12)
    #expect(model.design.baselineColumns == 6)
  }

  @Test(arguments: [
    (ResponseShape.diminishing, 219_600_240.748, -1451.814186),
    (.slowStart, 211_619_999.749, -1449.037942),
  ])
  func `the log posterior is that of METHOD W5`(
    shape: ResponseShape, square: Double, logPosterior: Double
  ) throws {
    let model = try #require(SharedSeries.load()).model(shape: shape, lifts: [])
    let fit = ResponseFit(model: model, parameters: flat)
    #expect(abs(Moments.sum(fit.remainder.map { $0 * $0 }) - square) < 1e-3)
    #expect(abs(model.logPosterior(flat, effectiveWeeks: 156) - logPosterior) < 1e-6)
  }

  @Test func `the true parameters have the density of METHOD W5`() throws {
    let shared = try #require(SharedSeries.load())
    let model = shared.model(shape: .diminishing, lifts: [])
    let truth = shared.truth(of: model)
    let fit = ResponseFit(model: model, parameters: truth)
    #expect(abs(Moments.sum(fit.remainder.map { $0 * $0 }) / 137_573_628.934 - 1) < 1e-6)
    #expect(abs(model.logPosterior(truth, effectiveWeeks: 156) + 1422.630848) < 1e-5)
  }

  @Test(arguments: [
    (156, [1.731843, 4.522045, 0.813646, 1.177701, 0.530827]),
    (52, [1.797788, 4.184234, 0.869012, 1.145994, 0.535044]),
  ])
  func `marginal returns at the truth are those of METHOD W5`(
    weeks: Int, expected: [Double]
  ) throws {
    let shared = try #require(SharedSeries.load())
    let model = shared.model(shape: .diminishing, lifts: [])
    for (channel, parameters) in shared.truth(of: model).enumerated() {
      let value = try #require(
        model.marginalReturn(of: parameters, channel: channel, lastWeeks: weeks))
      #expect(abs(value - expected[channel]) < 2e-6)
    }
  }
}
