/// An action proposed to the reader.
package struct NextStep: Sendable {
  /// What to do.
  package var action: Phrase
  /// The page that tells more (`Section.id`), if there is one.
  package var page: String?

  /// A proposed action.
  package init(action: Phrase, page: String?) {
    self.action = action
    self.page = page
  }
}
