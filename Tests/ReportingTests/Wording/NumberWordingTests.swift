import Measures
import Testing

@testable import Reporting

/// The number vectors of REPORT §9; the money, percentage and grouping forms agree with CLDR 46
/// but for the grouping of four digits in Italian and Polish, which is on purpose.
@Suite struct NumberWordingTests {
  private static func numbers(_ language: Language) -> NumberWording {
    NumberWording(language: language)
  }

  @Test(arguments: [
    (Language.en, "−1,234,567.90"), (.it, "−1.234.567,90"), (.de, "−1.234.567,90"),
    (.pl, "−1\u{A0}234\u{A0}567,90"),
  ])
  func `a number has the marks of its language`(language: Language, text: String) {
    #expect(NumberWordingTests.numbers(language).number(-1_234_567.895, decimals: 2) == text)
  }

  @Test(arguments: [
    (2.675, 2, "2.68"), (1.005, 2, "1.01"), (0.5, 0, "1"), (1.5, 0, "2"), (2.5, 0, "3"),
    (-2.5, 0, "−3"), (-0.4, 0, "0"), (0.0004, 2, "0.00"), (0.05, 1, "0.1"), (0.04, 1, "0.0"),
    (999.95, 1, "1,000.0"), (9.99, 0, "10"), (1234, 0, "1,234"), (999, 0, "999"),
    (1e21, 0, "1,000,000,000,000,000,000,000"), (1.5e-7, 8, "0.00000015"),
    (.leastNonzeroMagnitude, 2, "0.00"),
    (1e15, 1, "1,000,000,000,000,000.0"), (0, 2, "0.00"), (-0.0, 1, "0.0"), (12, 2, "12.00"),
  ])
  func `halves of the decimal go away from zero`(value: Double, decimals: Int, text: String) {
    #expect(NumberWordingTests.numbers(.en).number(value, decimals: decimals) == text)
  }

  @Test(arguments: [Double.nan, .infinity, -.infinity])
  func `a value that is not finite is not known`(value: Double) {
    let numbers = NumberWordingTests.numbers(.de)
    #expect(numbers.number(value, decimals: 2) == "–")
    #expect(numbers.share(Ratio(value), decimals: 1) == "–")
    #expect(numbers.change(value, decimals: 1) == "–")
  }

  @Test func `the extreme counts are printed`() {
    let numbers = NumberWordingTests.numbers(.it)
    #expect(numbers.count(.max) == "9.223.372.036.854.775.807")
    #expect(numbers.count(.min) == "−9.223.372.036.854.775.808")
  }

  @Test(arguments: [
    (Language.en, "€1,234.50", "PLN 1,234.50", "−€1,234.50"),
    (.it, "1.234,50 €", "1.234,50 PLN", "−1.234,50 €"),
    (.de, "1.234,50 €", "1.234,50 PLN", "−1.234,50 €"),
    (.pl, "1 234,50 €", "1 234,50 zł", "−1 234,50 €"),
  ])
  func `an amount to the cent has the form of its language`(
    language: Language, euro: String, zloty: String, negative: String
  ) throws {
    let numbers = NumberWordingTests.numbers(language)
    #expect(Words.plain(numbers.exactMoney(Words.euro(123_450))) == euro)
    #expect(Words.plain(numbers.exactMoney(try Words.money(123_450, "PLN"))) == zloty)
    #expect(Words.plain(numbers.exactMoney(Words.euro(-123_450))) == negative)
    #expect(!numbers.exactMoney(Words.euro(-123_450)).contains(" "))
  }

  @Test(arguments: [
    (Language.en, "€1,235", "+€1,235", "−€1", "€0"),
    (.it, "1.235 €", "+1.235 €", "−1 €", "0 €"),
    (.de, "1.235 €", "+1.235 €", "−1 €", "0 €"),
    (.pl, "1 235 €", "+1 235 €", "−1 €", "0 €"),
  ])
  func `an amount in whole units rounds half away from zero`(
    language: Language, euro: String, change: String, half: String, zero: String
  ) {
    let numbers = NumberWordingTests.numbers(language)
    #expect(Words.plain(numbers.money(Words.euro(123_450))) == euro)
    #expect(Words.plain(numbers.moneyChange(Words.euro(123_450))) == change)
    #expect(Words.plain(numbers.moneyChange(Words.euro(-50))) == half)
    #expect(Words.plain(numbers.moneyChange(Words.euro(49))) == zero)
  }

  @Test func `a currency prints its own minor digits`() throws {
    let numbers = NumberWordingTests.numbers(.en)
    #expect(numbers.exactMoney(try Words.money(1234, "JPY")) == "JPY\u{A0}1,234")
    #expect(numbers.exactMoney(try Words.money(1_234_500, "KWD")) == "KWD\u{A0}1,234.500")
    #expect(numbers.exactMoney(try Words.money(123_450, "USD")) == "$1,234.50")
    #expect(numbers.exactMoney(try Words.money(5, "GBP")) == "£0.05")
  }

  @Test(arguments: [
    (Language.en, "12.3%", "+12.3%", "+1.2 pp", "−0.5 pp"),
    (.it, "12,3%", "+12,3%", "+1,2 p.p.", "−0,5 p.p."),
    (.de, "12,3 %", "+12,3 %", "+1,2 Pp.", "−0,5 Pp."),
    (.pl, "12,3%", "+12,3%", "+1,2 p.p.", "−0,5 p.p."),
  ])
  func `shares and points have the form of their language`(
    language: Language, share: String, change: String, points: String, fewer: String
  ) {
    let numbers = NumberWordingTests.numbers(language)
    #expect(Words.plain(numbers.share(Ratio(0.123), decimals: 1)) == share)
    #expect(Words.plain(numbers.shareChange(Ratio(0.123), decimals: 1)) == change)
    #expect(Words.plain(numbers.points(Ratio(0.012), decimals: 1)) == points)
    #expect(Words.plain(numbers.points(Ratio(-0.005), decimals: 1)) == fewer)
    #expect(!numbers.points(Ratio(0.012), decimals: 1).contains(" "))
  }

  @Test(arguments: [
    (0.998, "99.8%"), (0.9949, "99%"), (1, "100%"), (0.002, "0.2%"), (0.006, "1%"), (0, "0%"),
    (0.9996, "99.96%"), (0.00004, "0.004%"),
  ])
  func `a part is never printed as all or nothing`(share: Double, text: String) {
    #expect(NumberWording(language: .en).share(Ratio(share), decimals: 0) == text)
  }

  @Test func `a share is scaled on its decimals`() {
    // 0.145 × 100 is 14.499999999999998 in binary.
    #expect(NumberWordingTests.numbers(.en).share(Ratio(0.145), decimals: 0) == "15%")
    #expect(NumberWordingTests.numbers(.en).share(Ratio(0.0005), decimals: 1) == "0.1%")
    #expect(NumberWordingTests.numbers(.en).shareChange(Ratio(-0.0004), decimals: 1) == "0.0%")
  }

  @Test func `a difference of zero has no sign`() {
    let numbers = NumberWordingTests.numbers(.en)
    #expect(numbers.change(0.04, decimals: 1) == "0.0")
    #expect(numbers.change(-0.04, decimals: 1) == "0.0")
    #expect(numbers.change(0.05, decimals: 1) == "+0.1")
    #expect(numbers.countChange(1200) == "+1,200")
    #expect(numbers.countChange(0) == "0")
  }

  @Test(arguments: [
    (Language.en, "1.2 to 2.9", "a, b and c"), (.it, "da 1,2 a 2,9", "a, b e c"),
    (.de, "1,2 bis 2,9", "a, b und c"), (.pl, "od 1,2 do 2,9", "a, b i c"),
  ])
  func `ranges and lists have the words of their language`(
    language: Language, range: String, list: String
  ) throws {
    let ends = Argument.range(.number(1.2, decimals: 1), .number(2.9, decimals: 1))
    #expect(try Words.of(language).text(argument: ends) == range)
    let items = [Argument.text("a"), .text("b"), .text("c")]
    #expect(try Words.of(language).text(argument: .list(items)) == list)
    #expect(try Words.of(language).text(argument: .list([.text("a")])) == "a")
    #expect(try Words.of(language).text(argument: .list([])) == "")
  }
}
