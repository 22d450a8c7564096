extension GlossaryEntry {
  /// The terms of every report, one idea after the other as a reader meets them.
  package static let terms: [GlossaryEntry] = ids.map { id in
    GlossaryEntry(term: Phrase("glossary.\(id).term"), meaning: Phrase("glossary.\(id).meaning"))
  }

  private static let ids = [
    "touchpoint", "channel", "phase", "touchpoint-map", "managed",
    "net-sales", "contribution-margin", "marketing-cost", "accrual",
    "return", "break-even", "incremental", "attributed",
    "coded-response", "redemption-rate", "break-even-share", "subsidy",
    "contact-pressure", "contact-limit", "never-contacted", "adjusted-stars",
    "interval", "evidence-grade", "control-group", "verdict",
    "incomplete", "provisional", "restated", "privacy-minimum", "not-known",
  ]
}
