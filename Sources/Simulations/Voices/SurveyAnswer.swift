/// One answer of one customer to one question.
struct SurveyAnswer {
  let day: Int
  let question: String
  let answer: String
  /// Smallest and largest possible answer; `nil` for words.
  let scale: ClosedRange<Int>?
  /// The customer as the till writes it.
  let customer: String
  let outlet: Int
}
