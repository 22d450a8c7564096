/// A printed text with characters that no font of the set has.
package struct UnknownText: Equatable, Sendable {
  /// The text as it was to be printed.
  package let text: String
  /// How many of its characters have no glyph.
  package let count: Int
}
