package import Reporting

/// A message that may stand on the first page.
package struct Candidate: Sendable {
  /// The message.
  package var message: Message
  /// Rank: the larger, the sooner it is chosen.
  package var weight: Double
  /// The touchpoint or measure it is about; two messages never share one.
  package var subject: String

  /// A candidate.
  package init(message: Message, weight: Double, subject: String) {
    self.message = message
    self.weight = weight
    self.subject = subject
  }
}
