/// Text → folded words with the gaps between them.
///
/// Addresses, handles and links say nothing and are left out. "don't" becomes "do not", "l'hotel"
/// becomes "l hotel".
struct Tokenizer {
  private var tokens: [Token] = []
  private var word = ""
  private var marks: Set<Unicode.Scalar> = []
  private var gap = Token.Gap.none
  private var skips = false

  /// The words of a text.
  static func tokens(_ text: String) -> [Token] {
    var tokenizer = Tokenizer()
    let scalars = Array(text.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      let next = index + 1 < scalars.count ? scalars[index + 1] : " "
      tokenizer.add(scalar, before: next)
    }
    tokenizer.close()
    return tokenizer.tokens
  }

  private mutating func add(_ scalar: Unicode.Scalar, before next: Unicode.Scalar) {
    if skips {
      skips = !scalar.properties.isWhitespace
      return
    }
    if let letters = Folding.folded(scalar) {
      word += letters
      if scalar.value >= 0x80 {
        marks.formUnion(scalar.properties.lowercaseMapping.unicodeScalars)
      }
    } else if Folding.isLooseUmlaut(scalar) {
      word += "e"
      marks.insert("\u{308}")
    } else if !Folding.isLooseAccent(scalar) {
      part(scalar, before: next)
    }
  }

  /// A sign that is no letter: ends the word, perhaps the sentence.
  private mutating func part(_ scalar: Unicode.Scalar, before next: Unicode.Scalar) {
    let length = word.utf8.count
    switch scalar {
    case "'", "’", "´", "`", "ʼ", "‘":
      let isNot = word.utf8.last == UInt8(ascii: "n") && (next == "t" || next == "T") && length > 1
      if isNot {
        word.removeLast()
        close()
        word = "no"
      } else {
        close()
      }
    case "@" where length == 0: skips = true
    case ":" where next == "/":
      word = ""
      skips = true
    case ".":
      // "z.B." and "3.5" end no sentence; "gut.Das" does.
      let ends = length >= 3 || (length == 2 && next.properties.isWhitespace)
      close()
      if ends { widen(.end) }
    case "!", "?", "…", "\n", "。": close(then: .end)
    case ",", ";", ":", "(", ")", "–", "—", "/", "|", "•", "·", "*", "\"", "„", "“", "”", "+":
      close(then: .comma)
    case "-" where length == 0 || next.properties.isWhitespace: close(then: .comma)
    case "-", "\u{AD}": if scalar == "-" { close() }
    default: close()
    }
  }

  private mutating func close(then gap: Token.Gap) {
    close()
    widen(gap)
  }

  private mutating func widen(_ other: Token.Gap) {
    if gap == .none || other == .end { gap = other }
  }

  private mutating func close() {
    guard !word.isEmpty else { return }
    tokens.append(Token(word: word, gap: tokens.isEmpty ? .none : gap, marks: marks))
    word = ""
    marks = []
    gap = .none
  }
}
