import Testing

@testable import Reporting

@Suite struct GlossaryTests {
  @Test(arguments: Language.allCases)
  func `every term has its meaning, and every meaning its term`(language: Language) throws {
    let wording = try Words.of(language)
    let phrases = GlossaryEntry.terms.flatMap { [$0.term, $0.meaning] }
    #expect(phrases.flatMap(wording.flaws(in:)) == [])
    let keys = wording.catalogue.sentences.keys.filter { $0.hasPrefix("glossary.") }
    #expect(keys.sorted() == phrases.map(\.key).sorted())
    let terms = GlossaryEntry.terms.map { wording.text($0.term) }
    #expect(Set(terms).count == terms.count)
  }

  @Test(arguments: Language.allCases)
  func `meanings are short and end as sentences`(language: Language) throws {
    let wording = try Words.of(language)
    let meanings = GlossaryEntry.terms.map { wording.text($0.meaning) }
    #expect(meanings.filter { $0.last != "." || $0.count > 240 } == [])
  }

  @Test func `a glossary is sorted by the language's alphabet`() throws {
    let wording = try Words.of(.pl)
    let terms = wording.sorted(GlossaryEntry.terms).map { wording.text($0.term) }
    #expect(terms.first == "Bez kontaktu")
    #expect(terms.last == "Zwrot")
    #expect(terms == NameOrder(language: .pl).sorted(terms))
  }
}
