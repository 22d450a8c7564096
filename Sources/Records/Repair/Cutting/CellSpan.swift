/// Where a cell lies in the text of a table, and how its bytes are to be read.
struct CellSpan: Hashable, Sendable {
  /// The first byte of its content, behind an opening quote.
  var start: Int
  /// The end of its content, before a closing quote.
  var end: Int
  /// True if the content stood between quotes, so that escapes count.
  var isQuoted = false
  /// False if a quote stands where none should: alone inside quotes, or in a cell without quotes.
  var isClean = true

  var isEmpty: Bool { start == end }

  /// The bytes as written, without the quotes around them.
  func raw(_ text: [UInt8]) -> ArraySlice<UInt8> { text[start..<end] }
}
