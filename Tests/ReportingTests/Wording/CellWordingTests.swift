import Measures
import Testing

@testable import Reporting

@Suite struct CellWordingTests {
  @Test func `unknown, suppressed and zero look different`() throws {
    let wording = try Words.of(.en)
    #expect(wording.text(.quantity(.unknown)) == "–")
    #expect(wording.text(.quantity(.suppressed(below: 10))) == "<10")
    #expect(wording.text(.quantity(.withheld)) == "hidden")
    #expect(wording.text(.quantity(.count(0))) == "0")
    #expect(wording.text(.quantity(.money(Words.euro(0)))) == "€0.00")
  }

  @Test func `a table prints cents, a tile whole units`() throws {
    let cell = Cell.quantity(.money(Words.euro(123_450)))
    #expect(try Words.of(.en).text(cell) == "€1,234.50")
    #expect(try Words.of(.en).tileText(cell) == "€1,235")
  }

  @Test(arguments: [
    (Language.en, "1.62 (1.21–2.08)", "14.2% (7.5–23.5%)", "€1,200 (€900–1,500)"),
    (.it, "1,62 (1,21–2,08)", "14,2% (7,5–23,5%)", "1.200 € (900–1.500 €)"),
    (.de, "1,62 (1,21–2,08)", "14,2 % (7,5–23,5 %)", "1.200 € (900–1.500 €)"),
    (.pl, "1,62 (1,21–2,08)", "14,2% (7,5–23,5%)", "1 200 € (900–1 500 €)"),
  ])
  func `an estimate carries its bounds`(
    language: Language, number: String, share: String, money: String
  ) throws {
    let wording = try Words.of(language)
    func text(_ quantity: Quantity, _ low: Double, _ estimate: Double, _ high: Double) -> String {
      let interval = Interval(low: low, estimate: estimate, high: high)
      return Words.plain(wording.text(.estimate(quantity, interval)))
    }
    #expect(text(.number(1.62, decimals: 2), 1.21, 1.62, 2.08) == number)
    #expect(text(.share(Ratio(0.142433)), 0.074827, 0.142433, 0.235118) == share)
    #expect(text(.money(Words.euro(120_000)), 900, 1200, 1500) == money)
  }

  @Test(arguments: [
    (Language.en, "2.9 (−0.3 to 6.1)", "€1,200 (−€300 to €2,700)"),
    (.it, "2,9 (da −0,3 a 6,1)", "1.200 € (da −300 € a 2.700 €)"),
    (.de, "2,9 (−0,3 bis 6,1)", "1.200 € (−300 € bis 2.700 €)"),
    (.pl, "2,9 (od −0,3 do 6,1)", "1 200 € (od −300 € do 2 700 €)"),
  ])
  func `a negative end never meets the dash`(
    language: Language, number: String, money: String
  ) throws {
    let wording = try Words.of(language)
    let narrow = Interval(low: -0.3, estimate: 2.9, high: 6.1)
    #expect(wording.text(.estimate(.number(2.9, decimals: 1), narrow)) == number)
    let wide = Interval(low: -300, estimate: 1200, high: 2700)
    let text = wording.text(.estimate(.money(Words.euro(120_000)), wide))
    #expect(Words.plain(text) == money)
  }

  @Test func `a low end that rounds to zero keeps the dash`() throws {
    let interval = Interval(low: -0.04, estimate: 2.9, high: 6.1)
    #expect(
      try Words.of(.en).text(.estimate(.number(2.9, decimals: 1), interval))
        == "2.9 (0.0–6.1)")
  }

  @Test func `an estimate that is not known has no bounds`() throws {
    let interval = Interval(low: 0, estimate: 1, high: 2)
    #expect(try Words.of(.it).text(.estimate(.unknown, interval)) == "–")
  }

  @Test func `days, months, grades and verdicts have their words`() throws {
    let wording = try Words.of(.de)
    #expect(wording.text(.day(try Words.day("2026-10-31"))) == "31. Oktober 2026")
    #expect(wording.text(Cell.month(try Words.month("2026-10"))) == "Oktober 2026")
    #expect(wording.text(.grade(.coded)) == "B")
    #expect(wording.text(.verdict(.cannotTell)) == "nicht entscheidbar")
  }
}
