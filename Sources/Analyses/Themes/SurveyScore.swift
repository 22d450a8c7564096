import Estimation
import Facts
import Measures

/// The answers in numbers to one question of a survey.
struct SurveyScore {
  /// Id of the question as the file writes it.
  let question: String
  /// Answers.
  let answers: Int
  /// True for "would you recommend us" on 0–10.
  let isRecommendation: Bool
  /// Promoters less detractors as a share of one, or the mean on the scale; `nil` below the limit,
  /// or where it would tell that few answered otherwise than all others.
  let score: Double?
  /// Its interval; `nil` where its width would tell how many of a small group there are.
  let interval: Interval?
  /// Ends of the scale.
  let scale: ClosedRange<Double>

  /// A question; its score is left out below `fewest` answers, and no group of fewer than `minimum`
  /// answers can be worked out from it.
  init(_ fact: QuestionFact, fewest: Int, minimum: Int) {
    question = fact.question
    scale = fact.scale
    let numbers = fact.values
    answers = numbers.count
    isRecommendation = scale == 0...10
    let groups = AnswerGroups(numbers, scale: scale, isRecommendation: isRecommendation)
    guard numbers.count >= fewest, !groups.tellsFew(minimum) else {
      (score, interval) = (nil, nil)
      return
    }
    let found =
      isRecommendation
      ? NetPromoterScore.estimate(
        promoters: numbers.count { $0 >= 9 }, detractors: numbers.count { $0 <= 6 },
        answers: numbers.count)?.interval : SurveyScore.mean(numbers)
    score = found?.estimate
    interval = groups.tellsFewBySpread(minimum) ? nil : found
  }

  private static func mean(_ numbers: [Double]) -> Interval? {
    guard numbers.count > 1 else { return nil }
    let mean = numbers.reduce(0, +) / Double(numbers.count)
    let squares = numbers.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    let variance = squares / Double(numbers.count - 1) / Double(numbers.count)
    return NormalEstimate(value: mean, standardError: variance.squareRoot()).interval
  }
}
