import Testing

@testable import Records

@Suite struct WordSetTests {
  private func holds(_ words: WordSet, _ cell: String) -> Bool {
    words.contains(Array(cell.utf8)[...])
  }

  @Test func `words are found in any case and with any blanks`() {
    let words = WordSet(["Coupon usato", "n/a"])
    #expect(holds(words, "COUPON  USATO"))
    #expect(holds(words, " coupon usato "))
    #expect(holds(words, "N/A"))
    #expect(!holds(words, "coupon"))
    #expect(!holds(words, ""))
  }

  @Test func `a letter and its accent may be one sign in the profile and two in the cell`() {
    let words = WordSet(["élevé"])
    #expect(holds(words, "e\u{301}leve\u{301}"))
    #expect(holds(words, "ÉLEVÉ"))
    #expect(!holds(words, "eleve"))
    #expect(holds(WordSet(["e\u{301}leve\u{301}"]), "élevé"))
  }

  @Test func `an empty word is an empty cell`() {
    #expect(holds(WordSet([""]), ""))
    #expect(!holds(WordSet([]), ""))
  }

  @Test func `of two lists that have a word the first counts`() {
    let lookup = Lookup(words: ["sent", "Sent"])
    #expect(lookup.position(of: Array("SENT".utf8)[...]) == 0)
  }
}
