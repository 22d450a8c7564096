extension Problem.Severity {
  /// The word of the severity: "error".
  package var word: Phrase { Phrase("severity.\(rawValue)") }
}
