/// The normal form in which header cells and words are compared (FORMATS §6.2).
///
/// Marks and zero-width blanks are gone, blanks are collapsed, letters are small; two forms are
/// equal by canonical equivalence.
package struct FoldedText: Hashable, Sendable {
  /// The normal form.
  package let text: String

  /// The normal form of a cell.
  package init(_ cell: some Collection<UInt8>) { self.init(String(decoding: cell, as: UTF8.self)) }

  /// The normal form of a text.
  package init(_ text: String) {
    var folded = String.UnicodeScalarView()
    var isBlankOpen = false
    for scalar in text.unicodeScalars where scalar != "\u{FEFF}" && scalar != "\u{200B}" {
      if scalar.properties.isWhitespace {
        isBlankOpen = !folded.isEmpty
        continue
      }
      if isBlankOpen { folded.append(" ") }
      isBlankOpen = false
      folded.append(scalar == "\u{2019}" ? "'" : scalar)
    }
    self.text = String(folded).lowercased()
  }

  /// True if nothing is left.
  package var isEmpty: Bool { text.isEmpty }
}
