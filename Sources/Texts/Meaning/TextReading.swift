/// What one text says.
package struct TextReading: Equatable, Sendable {
  /// Its language; `nil` if it is none of ours or cannot be told.
  package var tongue: Tongue?
  /// Its remarks in the order of `Theme`, praise before blame; empty in an unknown language.
  package var remarks: [Remark] = []
  /// The feelings it names, in the order of `Feeling`.
  package var feelings: [Feeling] = []

  /// A text that says nothing.
  package init() {}

  /// True if the theme is praised or blamed.
  package func mentions(_ theme: Theme) -> Bool { remarks.contains { $0.theme == theme } }
}
