/// The normal form in which header cells and words are compared (FORMATS §6.2).
///
/// Marks and zero-width blanks are gone, blanks are collapsed, letters are small; two forms are
/// equal by canonical equivalence.
package struct FoldedText: Hashable, Sendable {
  /// The normal form.
  package let text: String

  /// The normal form of a cell.
  package init(_ cell: some Collection<UInt8>) {
    if let plain = FoldedText.plain(cell) {
      self.init(folded: String(decoding: plain, as: UTF8.self))
    } else {
      self.init(String(decoding: cell, as: UTF8.self))
    }
  }

  /// The normal form of an ASCII cell, without walking through Unicode; `nil` for any other.
  static func plain(_ cell: some Collection<UInt8>) -> [UInt8]? {
    var folded: [UInt8] = []
    folded.reserveCapacity(cell.count)
    var isBlankOpen = false
    for byte in cell {
      if byte >= 0x80 { return nil }
      if byte == Byte.space || byte >= 0x09 && byte <= 0x0D {
        isBlankOpen = !folded.isEmpty
        continue
      }
      if isBlankOpen { folded.append(Byte.space) }
      isBlankOpen = false
      folded.append(byte &- 0x41 < 26 ? byte | 0x20 : byte)
    }
    return folded
  }

  /// The normal form of a text.
  package init(_ text: String) {
    if let plain = FoldedText.plain(text.utf8) {
      self.init(folded: String(decoding: plain, as: UTF8.self))
      return
    }
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
    self.init(folded: String(folded).lowercased())
  }

  private init(folded text: String) { self.text = text }

  /// True if nothing is left.
  package var isEmpty: Bool { text.isEmpty }
}
