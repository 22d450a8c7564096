import Reporting

/// The explanations of the method page, in reading order.
enum MethodText {
  /// Keys of the catalogue topic `method`.
  private static let topics = [
    "net-sales", "contribution-margin", "marketing-cost", "return", "redemption-rate",
    "break-even-share", "subsidy", "hold-out", "comparison", "response-model", "journeys",
    "touchpoint-map", "contact-pressure", "never-contacted",
    "adjusted-stars", "month-state", "interval", "grades", "verdict", "reconciliation", "privacy",
  ]

  /// Each topic with its explanation.
  static var entries: [GlossaryEntry] {
    topics.map {
      GlossaryEntry(
        term: Phrase("method.\($0).term"), meaning: Phrase("method.\($0).meaning"))
    }
  }
}
