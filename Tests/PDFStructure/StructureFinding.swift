/// A rule of the PDF/UA-1 subset that a file breaks (REPORT §5, checks 1 to 16).
package struct StructureFinding: Equatable, Sendable, CustomStringConvertible {
  /// Number of the check.
  package let check: Int
  /// What was found.
  package let words: String

  package var description: String { "check \(check): \(words)" }
}
