import Testing

@testable import Texts

struct LexiconTests {
  @Test(arguments: Tongue.allCases)
  func `every line of a lexicon has a known key`(tongue: Tongue) {
    #expect(Lexicon.embedded[tongue]?.flaws == [])
  }

  @Test func `an unknown key or section is a flaw with its line`() {
    let text = "# words\n[staff]\ngood = kind\nbest = x\n[nobody]\ngood = y\nno key\n"
    #expect(Lexicon(Array(text.utf8)).flaws == ["line 4", "line 6", "line 7"])
  }

  @Test func `more words go before fewer, whole words before stars`() {
    var lexicon = Lexicon(
      Array("[price]\ngood = cheap*, not cheap\nbad = cheaply made, cheapest\n".utf8))
    func roles(_ text: String) -> Set<Role>? {
      lexicon.match(Tokenizer.tokens(text)[...])?.roles
    }
    #expect(roles("cheaper") == [.remark(.price, .good)])
    #expect(roles("cheapest") == [.remark(.price, .bad)])
    #expect(roles("cheaply made") == [.remark(.price, .bad)])
    #expect(roles("cheaply, made") == [.remark(.price, .good)])
    #expect(roles("dear") == nil)
  }
}
