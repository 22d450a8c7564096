/// Customers' text made fit for a page: emoji, direction controls and line breaks are taken out.
///
/// Emoji would land as bitmaps without text (RENDERING, trap L); direction controls could turn
/// round what stands beside the text. Line breaks and control characters become spaces.
package enum PrintableText {
  /// `text` without what a page cannot hold; the same string if there is nothing to take out.
  package static func cleaned(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { replacement(for: $0) != $0 }) else { return text }
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if let kept = replacement(for: scalar) { scalars.append(kept) }
    }
    return String(scalars)
  }

  /// What is printed for `scalar`; `nil` takes it out.
  private static func replacement(for scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029: " "
    case 0x200B, 0x200D...0x200F, 0x202A...0x202E, 0x2060, 0x2066...0x2069, 0xFEFF: nil
    case 0xFE00...0xFE0F, 0x20E3, 0xE0000...0xE0FFF: nil
    case 0x1F000...0x1FAFF: nil
    case 0x2600...0x27BF: isInReportFont(scalar) ? scalar : nil
    case 0x2B05...0x2B07, 0x2B1B, 0x2B1C, 0x2B50, 0x2B55: nil
    default: scalar
    }
  }

  /// Signs among the emoji blocks that Inter draws as letters: stars, check mark, sun.
  private static func isInReportFont(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x2605, 0x2606, 0x2713, 0x2717: true
    default: false
    }
  }
}
