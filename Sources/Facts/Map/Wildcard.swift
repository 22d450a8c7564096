/// Names with an optional `*` at the end, compared by bytes without regard to ASCII case.
enum Wildcard {
  /// True if `pattern` is `word`, or its beginning where the pattern ends in `*`.
  static func matches(_ pattern: String, _ word: String) -> Bool {
    let wanted = pattern.utf8.map(folded)
    let found = word.utf8.map(folded)
    guard wanted.last == UInt8(ascii: "*") else { return wanted == found }
    return found.starts(with: wanted.dropLast())
  }

  /// The byte in capitals, if it is an ASCII letter.
  static func folded(_ byte: UInt8) -> UInt8 {
    (0x61...0x7A).contains(byte) ? byte - 0x20 : byte
  }
}
