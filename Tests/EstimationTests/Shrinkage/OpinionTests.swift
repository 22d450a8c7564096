import Estimation
import Measures
import Testing

@Suite struct OpinionTests {
  private let usual = [0.05, 0.05, 0.10, 0.25, 0.55]

  @Test func `three good reviews do not outrank three hundred, METHOD W13`() throws {
    let few = StarRating(counts: [0, 0, 0, 1, 2], usualShares: usual, priorAnswers: 10)
    let many = StarRating(counts: [12, 6, 15, 60, 207], usualShares: usual, priorAnswers: 10)
    #expect(abs(few.mean.value - 4.307692) < 5e-7)
    #expect(abs(try #require(few.plainMean) - 4.666667) < 5e-7)
    #expect(abs(many.mean.value - 4.470968) < 5e-7)
    #expect(abs(try #require(many.plainMean) - 4.48) < 1e-12)
    #expect(many.mean.value > few.mean.value)
  }

  @Test func `a star interval stays on the scale`() {
    let rating = StarRating(
      counts: [0, 0, 0, 0, 1], usualShares: [0, 0, 0, 0.01, 0.99], priorAnswers: 1)
    #expect(rating.interval.high <= 5)
    #expect(StarRating(counts: [0, 0], usualShares: [1, 1], priorAnswers: 1).plainMean == nil)
  }

  @Test func `the promoter score has the value of METHOD W13`() throws {
    let score = try #require(
      NetPromoterScore.estimate(promoters: 60, detractors: 25, answers: 100))
    #expect(abs(score.value - 0.35) < 1e-15)
    #expect(abs(score.standardError - 0.085294) < 5e-7)
    #expect(NetPromoterScore.estimate(promoters: 0, detractors: 0, answers: 0) == nil)
  }

  @Test func `a topic shifts as in METHOD W13`() {
    let topic = TopicShift(
      now: RateCell(successes: 12, trials: 200), before: RateCell(successes: 5, trials: 220),
      prior: 2, priorTotal: 50)
    #expect(abs(topic.shift.value - 0.801469) < 5e-7)
    #expect(abs(topic.deviations - 1.731372) < 5e-7)
  }
}
