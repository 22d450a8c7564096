import Testing

@testable import Reporting

/// Sentences of the house's own.
struct HouseWordsTests {
  private func flaws(_ text: String) -> [HouseWords.Flaw] {
    do throws(HouseWords.Refusal) {
      _ = try HouseWords(Array(text.utf8), language: .en)
      return []
    } catch {
      return error.flaws
    }
  }

  @Test func `a sentence of the house stands in place of the program's`() throws {
    let text = "# ours\nverdict.add = more\ndocument.page = {i} of {n}\n"
    let wording = Wording(try HouseWords(Array(text.utf8), language: .en))
    #expect(wording.text(Phrase("verdict.add")) == "more")
    #expect(wording.text(Phrase("document.page", ["i": .count(2), "n": .count(9)])) == "2 of 9")
    let cut = Phrase("verdict.cut")
    #expect(wording.text(cut) == Wording(language: .en).text(cut))
  }

  @Test func `what the report cannot fill is told with its line`() {
    let found = flaws("verdict.ad = more\n\ndocument.page = page {i} of {m}\nverdict.add =\n{x}\n")
    #expect(
      found == [
        .init(line: 1, sentence: "the report has no sentence called verdict.ad"),
        .init(line: 3, sentence: "document.page has nothing to fill {m} with"),
        .init(line: 3, sentence: "document.page must say {n}"),
        .init(line: 4, sentence: "verdict.add has no text"),
        .init(line: 5, sentence: "no key = text"),
      ])
  }

  @Test func `a file that is no text is refused`() {
    #expect(throws: HouseWords.Refusal.self) {
      try HouseWords([0x61, 0xFF], language: .pl)
    }
  }

  @Test(arguments: Language.allCases)
  func `the printed sentences are words that may be used again`(_ language: Language) throws {
    let wording = Wording(language: language)
    let text = wording.lines.joined(separator: "\n")
    let again = Wording(try HouseWords(Array(text.utf8), language: language))
    #expect(wording.lines.count > 500)
    #expect(again.lines == wording.lines)
  }
}
