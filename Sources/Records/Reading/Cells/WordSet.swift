/// Accepted words of a condition or lookup, compared in normal form, without a String per cell
/// where the cell is ASCII.
struct WordSet: Sendable {
  /// The words as the profile writes them.
  let spellings: [String]
  private let words: [FoldedText]
  private let bytes: [[UInt8]]

  /// The words as the profile writes them.
  init(_ spellings: [String]) {
    self.spellings = spellings
    words = spellings.map { FoldedText($0) }
    bytes = words.map { Array($0.text.utf8) }
  }

  /// The position of the word that a cell is; `nil` if it is none of them.
  func position(of cell: ArraySlice<UInt8>) -> Int? {
    if words.isEmpty { return nil }
    if WordSet.isPlain(cell) {
      return bytes.firstIndex { WordSet.isEqual(cell, $0, isPrefix: false) }
    }
    let folded = FoldedText(cell)
    return words.firstIndex(of: folded)
  }

  /// True if a cell is one of the words.
  func contains(_ cell: ArraySlice<UInt8>) -> Bool { position(of: cell) != nil }

  /// True if a cell begins with one of the words.
  func isPrefix(of cell: ArraySlice<UInt8>) -> Bool {
    if WordSet.isPlain(cell) {
      return bytes.contains { WordSet.isEqual(cell, $0, isPrefix: true) }
    }
    let scalars = Array(FoldedText(cell).text.unicodeScalars)
    return words.contains { word in
      // A letter and its accent may be one scalar here and two there, so several lengths are tried.
      let longest = min(scalars.count, word.text.unicodeScalars.count * 2)
      return (0...longest).contains { length in
        var start = String.UnicodeScalarView()
        start.append(contentsOf: scalars[..<length])
        return String(start) == word.text
      }
    }
  }

  private static func isPlain(_ cell: ArraySlice<UInt8>) -> Bool { cell.allSatisfy { $0 < 0x80 } }

  /// Compares an ASCII cell with a normal form while folding it.
  private static func isEqual(_ cell: ArraySlice<UInt8>, _ word: [UInt8], isPrefix: Bool) -> Bool {
    if !isPrefix, cell.count < word.count { return false }
    var position = 0
    var isBlankOpen = false
    for byte in cell {
      if byte == Byte.space || byte >= 0x09 && byte <= 0x0D {
        isBlankOpen = position > 0
        continue
      }
      if isBlankOpen {
        if position == word.count { return isPrefix }
        guard word[position] == Byte.space else { return false }
        position += 1
        isBlankOpen = false
      }
      if position == word.count { return isPrefix }
      let small = byte &- 0x41 < 26 ? byte | 0x20 : byte
      guard word[position] == small else { return false }
      position += 1
    }
    return position == word.count
  }
}
