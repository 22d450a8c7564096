import Testing

@testable import Texts

struct TokenizerTests {
  @Test func `accents, umlauts in two spellings and capitals are one word`() {
    let words = Tokenizer.tokens("FRÜHSTÜCK Fruehstueck fru\u{308}hstu\u{308}ck").map(\.word)
    #expect(words == ["fruehstueck", "fruehstueck", "fruehstueck"])
    #expect(Tokenizer.tokens("Łóżko perché").map(\.word) == ["lozko", "perche"])
  }

  @Test func `a not that is drawn together is a word of its own`() {
    #expect(
      Tokenizer.tokens("It wasn't, can’t").map(\.word) == ["it", "was", "not", "ca", "not"])
    #expect(Tokenizer.tokens("l'hotel dell’anno").map(\.word) == ["l", "hotel", "dell", "anno"])
  }

  @Test func `points end sentences but not abbreviations, numbers or links`() {
    let gaps = Tokenizer.tokens("Gut.Das war z.B. um 3.5 Uhr. Nie, wieder").map(\.gap)
    #expect(gaps == [.none, .end, .none, .none, .none, .none, .none, .none, .none, .end, .comma])
    #expect(
      Tokenizer.tokens("siehe https://example.com/a?b @laden danke").map(\.word)
        == ["siehe", "danke"])
  }
}
