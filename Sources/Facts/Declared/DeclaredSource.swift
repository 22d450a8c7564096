/// A question of a survey whose answers name channels: "how did you hear of us?".
package struct DeclaredSource: Sendable {
  /// The question.
  package var question: String
  /// Answers to it.
  package var answers: Int
  /// Answers that name a channel (index into the register), by channel.
  package var named: [(channel: Int, answers: Int)]
}
