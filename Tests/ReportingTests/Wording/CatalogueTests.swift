import Measures
import Testing

@testable import Reporting

/// What every catalogue must keep, whoever writes it.
@Suite struct CatalogueTests {
  private static let english = Catalogue(.en)
  private static let others = [Language.it, .de, .pl]

  @Test func `the index names exactly the files of the folder`() throws {
    let named = Language.allCases.flatMap { language in
      Catalogue.files(language).map { "\(language.rawValue)-\($0.topic).txt" }
    }
    #expect(try CatalogueFolder.names() == named.sorted())
  }

  @Test(arguments: Language.allCases)
  func `every line is a key with its text, and no key comes twice`(language: Language) {
    #expect(Catalogue(language).flaws == [])
  }

  @Test(arguments: others)
  func `every topic has the same keys with the same gaps in every language`(language: Language) {
    for (file, reference) in zip(Catalogue.files(language), Catalogue.files(.en)) {
      #expect(file.topic == reference.topic)
      let texts = CatalogueTests.sentences(file)
      let english = CatalogueTests.sentences(reference)
      let keys = Set(texts.keys.map(CatalogueTests.stem))
      let englishKeys = Set(english.keys.map(CatalogueTests.stem))
      #expect(keys.subtracting(englishKeys).sorted() == [], "only in \(language), \(file.topic)")
      #expect(englishKeys.subtracting(keys).sorted() == [], "not in \(language), \(file.topic)")
      let uneven = texts.filter { key, sentence in
        english[key].map { $0.gaps != sentence.gaps } ?? false
      }
      #expect(uneven.keys.sorted() == [], "other gaps in \(language), \(file.topic)")
    }
  }

  @Test(arguments: Language.allCases)
  func `every noun has the forms of its language, each with its count`(language: Language) {
    let nouns = Catalogue(language).sentences.filter { $0.key.hasPrefix("noun.") }
    let stems = Set(nouns.keys.map(CatalogueTests.stem))
    #expect(stems.count > 20)
    for stem in stems {
      let forms = nouns.keys.filter { CatalogueTests.stem($0) == stem }
      let wanted = Plural.forms(of: language).map { "\(stem).\($0.rawValue)" }
      #expect(forms.sorted() == wanted.sorted())
    }
    #expect(nouns.values.allSatisfy { $0.gaps == ["n"] })
  }

  @Test(arguments: [
    (Language.en, "significant significantly prove proves proved proven"),
    (.it, "significativo significativa significativamente dimostra dimostrano dimostrato"),
    (.de, "signifikant signifikante signifikanter beweist beweisen bewiesen"),
    (.pl, "istotny istotna istotne istotnie dowodzi dowodzą udowadnia udowodniono"),
  ])
  func `no text shouts or claims more than data can say`(language: Language, claims: String) {
    let claims = Set(claims.split(separator: " ").map(String.init))
    let loud = Catalogue(language).sentences.filter { _, sentence in
      let text = CatalogueTests.words(sentence)
      let words = text.lowercased().split { !$0.isLetter }.map(String.init)
      return text.contains("!") || !claims.isDisjoint(with: words)
    }
    #expect(loud.keys.sorted() == [])
  }

  @Test(arguments: Language.allCases)
  func `typing is even`(language: Language) {
    // Two spaces, three points, a typographic apostrophe, a hyphen as a dash, control characters
    // and accents apart from their letter.
    let uneven = Catalogue(language).sentences.filter { _, sentence in
      let text = CatalogueTests.words(sentence)
      return ["  ", "...", "\u{2019}", " - ", " ,", " ."].contains { text.contains($0) }
        || text.unicodeScalars.contains { $0.value < 0x20 || (0x300...0x36F).contains($0.value) }
    }
    #expect(uneven.keys.sorted() == [])
  }

  @Test(arguments: others)
  func `no sentence is left in English`(language: Language) {
    let untranslated = Catalogue(language).sentences.filter { key, sentence in
      let text = CatalogueTests.words(sentence)
      return text.split { !$0.isLetter }.count > 2
        && CatalogueTests.english.sentences[key] == sentence
    }
    #expect(untranslated.keys.sorted() == [])
  }

  @Test(arguments: others)
  func `labels of charts are at most 1.6 times as long as in English`(language: Language) {
    let charts = Catalogue.files(language).filter { $0.topic == "charts" }
    let labels = charts.map(CatalogueTests.sentences).reduce([:]) { $0.merging($1) { $1 } }
    let long = labels.filter { key, sentence in
      let english = CatalogueTests.english.sentences[key].map(CatalogueTests.words) ?? ""
      return Double(CatalogueTests.words(sentence).count) > 1.6 * Double(english.count)
    }
    #expect(!labels.isEmpty)
    #expect(long.keys.sorted() == [])
  }

  @Test func `every key that the sources name exists`() throws {
    // Charting says its words without their common beginning.
    let chart = "chart."
    let english = CatalogueTests.english.sentences.keys
    let keys = Set(
      english
        + english.filter { $0.hasPrefix(chart) }.map {
          String($0.dropFirst(chart.count))
        })
    let topics = Set(keys.compactMap { $0.split(separator: ".").first })
    let unknown = try CatalogueFolder.literals().filter { literal in
      // A literal is a key if it begins with the first word of one; file names are none.
      guard let topic = literal.split(separator: ".").first, topics.contains(topic),
        literal.contains("."), !CatalogueFolder.isFileName(literal)
      else { return false }
      let stem = literal.prefix { $0 != "\\" }
      let isWhole = stem == literal && literal.last != "."
      return isWhole ? !keys.contains(String(stem)) : !keys.contains { $0.hasPrefix(stem) }
    }
    #expect(unknown.sorted() == [])
  }

  @Test func `every noun that the sources count exists`() throws {
    let keys = Set(CatalogueTests.english.sentences.keys)
    let nouns = try CatalogueFolder.lines().flatMap { line in
      line.matches(of: /\.counted\(.*noun: "([^"]+)"/).map { String($0.1) }
    }
    #expect(nouns.filter { !keys.contains("noun.\($0).other") } == [])
  }

  @Test(arguments: Language.allCases)
  func `every value of the model has its words`(language: Language) throws {
    let wording = try Words.of(language)
    let phrases =
      Verdict.allCases.flatMap { [$0.word, $0.chip] } + Verdict.allCases.compactMap(\.standing)
      + Grade.allCases.flatMap { [$0.word, $0.label, $0.explanation] }
      + MonthState.allCases.map(\.word) + Sureness.allCases.map(\.word)
      + [Judgement.better, .worse, .neutral].map(\.word)
      + [Problem.Severity.error, .warning, .note].map(\.word)
    #expect(phrases.flatMap(wording.flaws(in:)) == [])
  }

  @Test(arguments: [
    (Language.en, "B coded (codes or coupons with comparison)"),
    (.it, "B da codici (codici o coupon con confronto)"),
    (.de, "B codiert (Codes oder Coupons mit Vergleich)"),
    (.pl, "B z kodów (kody lub kupony z porównaniem)"),
  ])
  func `a grade is its letter and its word`(language: Language, text: String) throws {
    #expect(try Words.of(language).text(Grade.coded.explanation) == text)
  }

  private static func sentences(_ file: Catalogue.File) -> [String: Sentence] {
    var catalogue = Catalogue()
    catalogue.add(file.text, name: file.topic)
    return catalogue.sentences
  }

  /// The key of a noun without its form, because languages have different forms.
  private static func stem(_ key: String) -> String {
    guard key.hasPrefix("noun."), let point = key.lastIndex(of: ".") else { return key }
    return String(key[..<point])
  }

  /// The text with its gaps closed by a mark.
  private static func words(_ sentence: Sentence) -> String {
    sentence.pieces.map { if case .words(let words) = $0 { words } else { "□" } }.joined()
  }
}
