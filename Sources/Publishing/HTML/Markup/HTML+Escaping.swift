extension HTML {
  /// The bytes of a text with `& < > " '` as entities and without control characters.
  ///
  /// Works on bytes because a `Character` may hide a quote behind a combining mark
  /// (OPERATIONS §9.1). Tab and line ends become spaces, so that words stay apart; other C0 and C1
  /// controls and the controls of writing direction (U+202A–202E, U+2066–2069) are dropped.
  static func escaped(_ text: some Sequence<UInt8>) -> [UInt8] {
    let clean = ForeignText.cleaned(text)
    guard clean.contains(where: isMarkup) else { return clean }
    var escaped: [UInt8] = []
    escaped.reserveCapacity(clean.count + 32)
    for byte in clean {
      switch byte {
      case UInt8(ascii: "&"): escaped.append(contentsOf: "&amp;".utf8)
      case UInt8(ascii: "<"): escaped.append(contentsOf: "&lt;".utf8)
      case UInt8(ascii: ">"): escaped.append(contentsOf: "&gt;".utf8)
      case UInt8(ascii: "\""): escaped.append(contentsOf: "&quot;".utf8)
      case UInt8(ascii: "'"): escaped.append(contentsOf: "&#39;".utf8)
      default: escaped.append(byte)
      }
    }
    return escaped
  }

  private static func isMarkup(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""),
      UInt8(ascii: "'"):
      true
    default: false
    }
  }
}
