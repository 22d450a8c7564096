import Drawing

/// Running text in lines, ready to be broken over pages.
struct Paragraph {
  /// The lines, each with the space at its end.
  let lines: [String]
  /// Its type.
  let style: TypeStyle
  /// Space above it.
  let spaceBefore: Double

  /// Height of so many lines.
  func height(_ count: Int) -> Double { Double(count) * style.leading }
}
