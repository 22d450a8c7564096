/// Reads texts of customers: their language, what they praise and blame, what they feel.
///
/// A lexicon of ours for each language, with the turns of its grammar (METHOD §5.2): every remark
/// can be shown with the words that made it. Precision before recall: where the words do not say
/// what is meant, nothing is said.
package struct TextReader {
  private var detection: TongueDetection
  private var lexicons: [Tongue: Lexicon]

  /// A reader with the lexicons of the program.
  package init() {
    lexicons = Lexicon.embedded
    detection = .embedded
  }

  /// What a text says; `lean` is how topics without any opinion are meant, if the form asked for
  /// what was good or bad.
  package mutating func reading(of text: String, lean: Leaning? = nil) -> TextReading {
    reading(of: [(text, lean)])
  }

  /// What the parts of one review say together; they share the language.
  package mutating func reading(of parts: [(text: String, lean: Leaning?)]) -> TextReading {
    var reading = TextReading()
    let words = parts.map { (tokens: Tokenizer.tokens($0.text), lean: $0.lean) }
    let tongue = detection.tongue(of: words.flatMap(\.tokens), lexicons: &lexicons)
    guard let tongue else { return reading }
    reading.tongue = tongue
    var remarks = Set<Remark>()
    var feelings = Set<Feeling>()
    for part in words {
      for sentence in TextReader.sentences(part.tokens) {
        guard var lexicon = lexicons.removeValue(forKey: tongue) else { continue }
        remarks.formUnion(
          Sentence(sentence, tongue: tongue, lexicon: &lexicon).remarks(lean: part.lean))
        feelings.formUnion(TextReader.feelings(sentence, &lexicon))
        lexicons[tongue] = lexicon
      }
    }
    reading.remarks = Theme.allCases.flatMap { theme in
      Leaning.allCases.map { Remark(theme: theme, leaning: $0) }
    }.filter(remarks.contains)
    reading.feelings = Feeling.allCases.filter(feelings.contains)
    return reading
  }

  private static func sentences(_ tokens: [Token]) -> [ArraySlice<Token>] {
    var sentences: [ArraySlice<Token>] = []
    var start = 0
    for (index, token) in tokens.enumerated() where token.gap == .end && index > start {
      sentences.append(tokens[start..<index])
      start = index
    }
    if start < tokens.count { sentences.append(tokens[start...]) }
    return sentences
  }

  /// Feelings that are named and not denied.
  private static func feelings(_ sentence: ArraySlice<Token>, _ lexicon: inout Lexicon)
    -> [Feeling]
  {
    var found: [Feeling] = []
    for place in sentence.indices {
      guard let match = lexicon.feeling(sentence[place...]) else { continue }
      let before = sentence[max(sentence.startIndex, place - 3)..<place].indices
      let isDenied = before.contains {
        lexicon.match(sentence[$0...])?.roles.contains(.negation) ?? false
      }
      guard !isDenied else { continue }
      for case .feeling(let feeling) in match.roles { found.append(feeling) }
    }
    return found
  }
}
