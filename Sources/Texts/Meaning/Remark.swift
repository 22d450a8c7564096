/// Praise or blame of one theme in a text; a text that does both has two remarks.
package struct Remark: Hashable, Sendable {
  /// What is spoken of.
  package let theme: Theme
  /// How.
  package let leaning: Leaning

  /// A remark.
  package init(theme: Theme, leaning: Leaning) {
    self.theme = theme
    self.leaning = leaning
  }
}
