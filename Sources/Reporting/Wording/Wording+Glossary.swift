extension Wording {
  /// Terms in the alphabetical order of the language.
  package func sorted(_ entries: [GlossaryEntry]) -> [GlossaryEntry] {
    NameOrder(language: language).sorted(entries) { text($0.term) }
  }
}
