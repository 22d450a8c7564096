extension MonthState {
  /// The word of the state: "provisional".
  package var word: Phrase { Phrase("month-state.\(rawValue)") }
}
