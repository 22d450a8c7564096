/// What can go wrong between a scene and its bytes; worded at the roof.
package enum DrawingError: Error, Equatable, Sendable {
  /// None of the font directories holds a face of the family asked for.
  case missingFonts(family: String, directories: [String])
  /// Cairo refused an operation; the words are cairo's own.
  case cairo(step: String, message: String)
  /// The structure tree that cairo wrote is not the one that was recorded.
  case structureMismatch(String)
  /// libqpdf could not read, change or write the file; the words are its own.
  case finishing(step: String, message: String)
  /// A picture cannot be read; the words are cairo's own.
  case damagedPicture(String)
  /// Cairo's SVG holds something that the marks pass does not know.
  case unexpectedMarkup(String)
}
