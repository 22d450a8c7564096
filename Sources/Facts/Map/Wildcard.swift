/// Patterns of the configuration for campaigns and codes: `*` stands for any text, `?` for one
/// character; ASCII case does not matter.
enum Wildcard {
  /// True if the whole of `word` fits; at most length × length steps, whatever the pattern.
  static func matches(_ pattern: String, _ word: String) -> Bool {
    let pattern = Array(String(decoding: pattern.utf8.map(folded), as: UTF8.self).unicodeScalars)
    let word = Array(String(decoding: word.utf8.map(folded), as: UTF8.self).unicodeScalars)
    var (position, index) = (0, 0)
    var star: (pattern: Int, word: Int)?
    while index < word.count {
      if position < pattern.count, pattern[position] == "*" {
        star = (position, index)
        position += 1
      } else if position < pattern.count,
        pattern[position] == "?" || pattern[position] == word[index]
      {
        position += 1
        index += 1
      } else if let last = star {
        star = (last.pattern, last.word + 1)
        (position, index) = (last.pattern + 1, last.word + 1)
      } else {
        return false
      }
    }
    return pattern[position...].allSatisfy { $0 == "*" }
  }

  /// The byte in capitals, if it is an ASCII letter.
  static func folded(_ byte: UInt8) -> UInt8 {
    (0x61...0x7A).contains(byte) ? byte - 0x20 : byte
  }
}
