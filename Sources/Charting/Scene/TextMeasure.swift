/// The one thing that layout needs from the drawing side: how wide a text is.
///
/// Tests inject 0.6 em a character, so that their scenes need no fonts.
package struct TextMeasure {
  /// Width in points of a text of one line in a style.
  package let width: (String, TextStyle) -> Double

  /// A measure that asks `width`.
  package init(width: @escaping (String, TextStyle) -> Double) { self.width = width }

  /// 0.6 em a scalar: for tests and for scenes that need no exact width.
  package static var fixed: TextMeasure {
    TextMeasure { text, style in Double(text.unicodeScalars.count) * style.size * 0.6 }
  }
}
