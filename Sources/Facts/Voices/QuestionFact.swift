/// The answers in numbers to one question of a survey.
package struct QuestionFact: Sendable {
  /// Id of the question as the file writes it.
  package var question: String
  /// The answers, in reading order.
  package var values: [Double]
  /// Ends of the scale.
  package var scale: ClosedRange<Double>
}
