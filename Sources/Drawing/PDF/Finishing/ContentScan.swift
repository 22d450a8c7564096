/// Finds what a page paints outside of its structure and marks it as an artifact, without touching
/// the page's texts.
///
/// Cairo 1.16 has no artifacts, but leaves unmarked what is painted while no leaf is open (trap B).
/// It writes Latin text as literal strings, so what looks like an operator may be a name: strings
/// are skipped token by token (trap I). By hand, because libqpdf's content filters exist in C++
/// only.
struct ContentScan {
  /// What an operator does.
  private enum Effect {
    /// Opens or closes marked content.
    case opens, closes
    /// Paints, or ends a text.
    case paints
    /// Sets the frame of the whole page.
    case frames
  }

  private static let effects: [UInt32: Effect] = {
    let paints = [
      "S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "sh", "Do", "Tj", "TJ", "'", "\"", "ET",
    ].map { (code($0.utf8), Effect.paints) }
    let frames = ["q", "Q", "cm"].map { (code($0.utf8), Effect.frames) }
    let marks = [("BDC", Effect.opens), ("BMC", .opens), ("EMC", .closes)].map {
      (code($0.utf8), $1)
    }
    return Dictionary(uniqueKeysWithValues: paints + frames + marks)
  }()

  private let bytes: [UInt8]
  private var index = 0
  private var output: [UInt8] = []
  private var copied = 0
  private var artifacts = 0
  /// Where unmarked content starts, and the end of what has been painted in it.
  private var loose: (start: Int, end: Int?)?

  /// `content` with everything it paints unmarked as artifacts, and their number: paintings with
  /// nothing marked between them are one.
  static func withArtifacts(_ content: [UInt8]) -> (bytes: [UInt8], artifacts: Int) {
    var scan = ContentScan(content)
    scan.mark()
    return (scan.output + content[scan.copied...], scan.artifacts)
  }

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  private mutating func mark() {
    output.reserveCapacity(bytes.count + bytes.count / 8)
    var depth = 0
    var operands: Int?
    while let token = nextToken() {
      let start = operands ?? token.lowerBound
      operands = start
      guard ContentScan.isOperator(bytes[token.lowerBound]) else { continue }
      operands = nil
      let effect = ContentScan.effects[ContentScan.code(bytes[token])]
      switch effect {
      case .opens:
        if depth == 0 { endLoose() }
        depth += 1
      case .closes: depth -= 1
      case .frames: break
      case .paints, nil:
        guard depth == 0 else { continue }
        loose = (loose?.start ?? start, effect == .paints ? token.upperBound : loose?.end)
      }
    }
    endLoose()
  }

  /// Writes the unmarked content so far: as an artifact from its first operator to the last that
  /// paints, if one does.
  private mutating func endLoose() {
    defer { loose = nil }
    guard let (start, last) = loose, let last else { return }
    output += bytes[copied..<start]
    output.append(contentsOf: "/Artifact BMC\n".utf8)
    output += bytes[start..<last]
    output.append(contentsOf: "\nEMC".utf8)
    copied = last
    artifacts += 1
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

  /// The letters of an operator as a number.
  private static func code(_ name: some Sequence<UInt8>) -> UInt32 {
    name.reduce(0) { $0 << 8 | UInt32($1) }
  }

  private static func isOperator(_ first: UInt8) -> Bool {
    switch first {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "'"), UInt8(ascii: "\""):
      true
    default: false
    }
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
