import Reporting

/// The explanations of the method page, in reading order.
enum MethodText {
  /// Keys of the catalogue topic `method`.
  private static let topics = [
    "net-sales", "contribution-margin", "marketing-cost", "redemption-rate", "break-even-share",
    "contact-pressure", "never-contacted", "adjusted-stars", "month-state", "grades", "privacy",
  ]

  /// Each topic with its explanation.
  static var entries: [GlossaryEntry] {
    topics.map {
      GlossaryEntry(
        term: Phrase("method.\($0).term"), meaning: Phrase("method.\($0).meaning"))
    }
  }
}
