/// Finds the artifacts in a page's content without touching its texts.
///
/// Cairo writes Latin text as literal strings, so a name like "/NonStruct << /MCID 3 >> BDC" stands
/// in the content as it is: strings are skipped token by token (trap I). By hand, because libqpdf's
/// content filters exist in C++ only.
struct ContentScan {
  private let bytes: [UInt8]
  private var index = 0

  /// `content` with each `/NonStruct << /MCID n >> BDC` as `/Artifact BMC`, and their number.
  static func withArtifacts(_ content: [UInt8]) -> (bytes: [UInt8], replaced: Int) {
    var scan = ContentScan(content)
    return scan.rewritten()
  }

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  private mutating func rewritten() -> (bytes: [UInt8], replaced: Int) {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    var copied = 0
    var replaced = 0
    while let start = nextToken() {
      guard matches(start, "/NonStruct") else { continue }
      let tokens = (0..<5).map { _ in nextToken() }
      guard let last = tokens[4], matches(last, "BDC"),
        let key = tokens[1], matches(key, "/MCID")
      else { continue }
      output += bytes[copied..<start.lowerBound]
      output += Array("/Artifact BMC".utf8)
      copied = last.upperBound
      replaced += 1
    }
    return (output + bytes[copied...], replaced)
  }

  /// The next token: name, number, operator, bracket, `<<`, `>>` or a whole string.
  mutating func nextToken() -> Range<Int>? {
    while index < bytes.count, ContentScan.isSpace(bytes[index]) { index += 1 }
    guard index < bytes.count else { return nil }
    let start = index
    switch bytes[start] {
    case UInt8(ascii: "("): skipLiteral()
    case UInt8(ascii: "<") where following(start) != UInt8(ascii: "<"):
      while index < bytes.count, bytes[index] != UInt8(ascii: ">") { index += 1 }
      index += 1
    case UInt8(ascii: "<"), UInt8(ascii: ">"): index += 2
    case UInt8(ascii: "["), UInt8(ascii: "]"): index += 1
    case UInt8(ascii: "%"):
      while index < bytes.count, bytes[index] != 0x0A, bytes[index] != 0x0D { index += 1 }
      return nextToken()
    default:
      index += 1
      while index < bytes.count, !ContentScan.isDelimiter(bytes[index]) { index += 1 }
    }
    index = min(index, bytes.count)
    return start..<index
  }

  /// A literal string with escapes and nested parentheses.
  private mutating func skipLiteral() {
    var depth = 0
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "\\"): index += 1
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"): depth -= 1
      default: break
      }
      index += 1
      if depth == 0 { return }
    }
  }

  private func following(_ place: Int) -> UInt8? {
    place + 1 < bytes.count ? bytes[place + 1] : nil
  }

  private func matches(_ token: Range<Int>, _ text: String) -> Bool {
    bytes[token].elementsEqual(text.utf8)
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte) || byte == 0
  }

  private static func isDelimiter(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "<"), UInt8(ascii: ">"),
      UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "/"), UInt8(ascii: "%"):
      true
    default: isSpace(byte)
    }
  }
}
