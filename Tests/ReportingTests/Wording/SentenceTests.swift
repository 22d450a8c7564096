import Measures
import Testing

@testable import Reporting

/// The sentences of REPORT §10.4, filled: what an owner reads.
@Suite struct SentenceTests {
  /// Every sentence with figures like those of a real report.
  private static func phrases() throws -> [Phrase] {
    let name = Argument.text("Flyer")
    let other = Argument.text("Newsletter")
    let until = Argument.untilDay(try Words.day("2026-03-08"))
    let march = Argument.month(try Words.month("2026-03"))
    let oneEuro = Argument.money(Words.euro(100))
    let returns: [(Verdict, cents: Int64, low: Int64, high: Int64)] = [
      (.add, 145, 118, 180), (.hold, 102, 86, 119), (.cut, 62, 41, 88),
    ]
    let marginal = returns.map { verdict, cents, low, high in
      Phrase(
        "sentence.marginal",
        [
          "name": name, "verdict": .phrase(verdict.word), "unit": oneEuro,
          "mr": .exactMoney(Words.euro(cents)), "lo": .exactMoney(Words.euro(low)),
          "hi": .exactMoney(Words.euro(high)),
        ])
    }
    return marginal + Grade.allCases.map(\.explanation) + [
      Phrase(
        "sentence.move",
        [
          "amount": .money(Words.euro(120_000)), "a": name, "b": other,
          "gain": .moneyChange(Words.euro(31_000)), "lo": .moneyChange(Words.euro(-2000)),
          "hi": .moneyChange(Words.euro(64_000)),
        ]),
      Phrase(
        "sentence.unknown", ["name": name, "reason": .phrase(Phrase("reason.breakeven"))]),
      Phrase(
        "sentence.unknown",
        ["name": name, "reason": .phrase(Phrase("reason.together", ["other": other]))]),
      Phrase(
        "sentence.test",
        [
          "customers": .counted(1200, noun: "customers"),
          "months": .counted(3, noun: "months"),
        ]),
      Phrase("sentence.order", ["a": name, "b": other]),
      Phrase("sentence.nochange"),
      Phrase("sentence.attributed"),
      Phrase("sentence.nocost", ["name": name, "period": march]),
      Phrase("sentence.provisional", ["untilDay": until]),
      Phrase(
        "sentence.restated",
        [
          "figure": .phrase(Phrase("kpi.net-sales")), "month": march,
          "old": .money(Words.euro(1_000_000)), "new": .money(Words.euro(1_020_000)),
          "cause": .phrase(Phrase("cause.late-data")),
        ]),
      Phrase("sentence.suppressed", ["n": .count(10)]),
      Phrase(
        "sentence.further",
        ["n": .count(1234), "sum": .exactMoney(Words.euro(123_450)), "where": .text("x.csv")]),
      Phrase("sentence.continued", ["i": .count(2), "n": .count(3)]),
      Phrase("sentence.partial", ["untilDay": until]),
    ]
  }

  @Test(arguments: Language.allCases)
  func `sentences read as meant`(language: Language) throws {
    let wording = try Words.of(language)
    let phrases = try SentenceTests.phrases()
    #expect(phrases.flatMap(wording.flaws(in:)) == [])
    let texts = phrases.map { Words.plain(wording.text($0)) }
    #expect(texts == SentenceTexts.of(language))
  }
}
