import Testing

@testable import Reporting

@Suite struct GlossaryDocumentTests {
  @Test func `docs/glossary.md has the words of the catalogues`() throws {
    let rows = try CatalogueFolder.text("docs/glossary.md").split(separator: "\n").map { line in
      line.split(separator: "|").map { String($0.trimmed) }
    }
    let catalogues = Language.allCases.map(Catalogue.init)
    let terms = rows.filter { $0.count == 6 && catalogues[0].sentences[$0[0]] != nil }
    #expect(terms.count > 90)
    for row in terms {
      for (words, catalogue) in zip(row[1...4], catalogues) {
        #expect(catalogue.sentences[row[0]] == Sentence(words.utf8))
      }
    }
    let listed = Set(terms.map { $0[0] })
    let missing = catalogues[0].sentences.keys.filter {
      $0.hasPrefix("term.") && !listed.contains($0)
    }
    #expect(missing.sorted() == [])
  }
}

extension Substring {
  /// The text without spaces around it.
  fileprivate var trimmed: Substring {
    let start = drop { $0 == " " }
    return start.lastIndex { $0 != " " }.map { start[...$0] } ?? start
  }
}
