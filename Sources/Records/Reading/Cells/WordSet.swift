/// Accepted words of a condition or lookup, compared in normal form, without a String per cell
/// where the cell is ASCII.
///
/// A class, because the row loop asks for the words of every cell and a copy counts each list.
final class WordSet: Sendable {
  /// The words as the profile writes them.
  let spellings: [String]
  private let words: [FoldedText]
  private let bytes: [[UInt8]]
  /// The bytes with which a word begins: one bit for each of ASCII.
  private let beginnings: UInt128
  /// True if a word begins beyond ASCII, and so may a cell that is written as a letter and its
  /// accent.
  private let beginsBeyond: Bool

  /// The words as the profile writes them.
  init(_ spellings: [String]) {
    self.spellings = spellings
    words = spellings.map { FoldedText($0) }
    bytes = words.map { Array($0.text.utf8) }
    let first = bytes.compactMap(\.first)
    beginnings = first.filter { $0 < 0x80 }.reduce(0) { $0 | 1 &<< UInt128($1) }
    beginsBeyond = first.contains { $0 >= 0x80 }
  }

  /// No word.
  static let none = WordSet([])

  /// The same words in memory of their own.
  var copy: WordSet { WordSet(spellings) }

  /// False if the first byte of a cell says that it is surely none of the words.
  func mayHold(_ cell: Span<UInt8>) -> Bool {
    if words.isEmpty { return false }
    guard !cell.isEmpty, cell[0] > Byte.space, cell[0] < 0x80 else { return true }
    let small = cell[0] &- 0x41 < 26 ? cell[0] | 0x20 : cell[0]
    return beginsBeyond || beginnings &>> UInt128(small) & 1 == 1
  }

  /// The position of the word that a cell is; `nil` if it is none of them.
  func position(of cell: ArraySlice<UInt8>) -> Int? {
    guard mayHold(cell.span) else { return nil }
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
    let (cell, word) = (cell.span, word.span)
    if !isPrefix, cell.count < word.count { return false }
    var position = 0
    var isBlankOpen = false
    for index in cell.indices {
      let byte = cell[index]
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
