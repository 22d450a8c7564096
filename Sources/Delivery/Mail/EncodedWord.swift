/// Header texts beyond ASCII as encoded words (RFC 2047).
enum EncodedWord {
  /// Bytes of text in a word: 60 characters of Base64 and 12 around them stay below 75. The first
  /// shares its line, which may have 76 characters, with `Subject: `.
  private static let mostBytes = (first: 39, further: 45)

  /// The text for the header `Subject`.
  ///
  /// Control characters become spaces. Words are cut between Unicode scalars, because a character
  /// can be longer than a word.
  static func header(_ text: String) -> String {
    let clean = String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { isControl($0) ? " " : $0 }))
    let isPlain =
      clean.utf8.allSatisfy { $0 < 0x80 } && !containsMark(Array(clean.utf8))
      && clean.utf8.count <= 64
    guard !isPlain else { return clean }
    var words: [[UInt8]] = [[]]
    for scalar in clean.unicodeScalars {
      let bytes = Array(String(scalar).utf8)
      let most = words.count == 1 ? mostBytes.first : mostBytes.further
      if words[words.count - 1].count + bytes.count > most { words.append([]) }
      words[words.count - 1] += bytes
    }
    return words.map { "=?UTF-8?B?\(Base64.text($0))?=" }.joined(separator: "\r\n ")
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F...0x9F, 0x2028, 0x2029, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  private static func containsMark(_ bytes: [UInt8]) -> Bool {
    zip(bytes, bytes.dropFirst()).contains { $0 == UInt8(ascii: "=") && $1 == UInt8(ascii: "?") }
  }
}
