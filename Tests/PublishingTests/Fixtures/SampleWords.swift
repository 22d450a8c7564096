import Measures
import Reporting

@testable import Publishing

/// Words for tests that are not about words: verbatim texts as they are, keys as themselves.
enum SampleWords {
  static var english: Words {
    Words(language: "en") { phrase in
      guard case .text(let text)? = phrase.arguments["text"] else { return phrase.key }
      return text
    }
  }
}
