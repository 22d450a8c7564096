/// Where one of a closed list of words comes from; the position in that list is the value.
final class WordTool: Sendable {
  let text: TextTool
  let lookup: Lookup
  /// For each canonical word of the lookup, its position in the closed list.
  let positions: [Int]

  init(_ text: TextTool, allowed: [String], in table: ProfileTable, at key: String)
    throws(ProfileError)
  {
    self.text = text
    var words = text.lookup?.canonical ?? allowed
    if case .constant(let bytes) = text.source { words = [String(decoding: bytes, as: UTF8.self)] }
    var positions: [Int] = []
    for word in words {
      guard let position = allowed.firstIndex(of: word) else {
        throw table.error(.unknownWord(key: key, found: word, allowed: allowed), at: key)
      }
      positions.append(position)
    }
    self.positions = positions
    lookup = text.lookup ?? Lookup(words: words)
  }
}
