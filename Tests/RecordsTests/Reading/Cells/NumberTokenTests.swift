import Measures
import Testing

@testable import Records

@Suite struct NumberTokenTests {
  @Test func `the quick look at the marks of a number says what the whole number says`() {
    var numbers = SplitMix64(state: 2)
    let signs = Array("0123456789.,- €".unicodeScalars)
    var count = 0
    for _ in 0..<20_000 {
      var cell = ""
      for _ in 0..<1 + numbers.next() % 8 {
        let draw = numbers.next()
        let bound = UInt64(draw % 3 == 0 ? signs.count : 10)
        cell.unicodeScalars.append(signs[Int((draw >> 8) % bound)])
      }
      let bytes = Array(cell.utf8)[...]
      guard let vote = NumberToken.plainMarks(bytes) else { continue }
      count += 1
      for isCount in [false, true] {
        #expect(NumberToken(bytes, readsLeading: true)?.vote(isCount: isCount) == vote, "\(cell)")
      }
    }
    #expect(count > 5000)
  }

  private func token(_ text: String) -> NumberToken? {
    NumberToken(Blank.trimmed(Array(text.utf8)[...]), readsLeading: false)
  }

  @Test(arguments: [
    ("1.234,56", DecimalMark.comma, "1234.56"), ("1,234.56", .point, "1234.56"),
    ("$8.00 ", .point, "8"), ("-$7.00", .point, "-7"), ("$-7.00", .point, "-7"),
    ("($33.62)", .point, "-33.62"), ("8,00-", .comma, "-8"), ("\u{2212}5,5", .comma, "-5.5"),
    ("1\u{A0}234,50", .comma, "1234.5"), ("1'234.50", .point, "1234.5"),
    ("1\u{202F}234\u{202F}567", .point, "1234567"), ("'-12.5", .point, "-12.5"),
    ("12,50 zł", .comma, "12.5"), ("EUR 12,50", .comma, "12.5"), ("12.50 CHF", .point, "12.5"),
    ("+3", .point, "3"), ("0.00", .point, "0"), ("64517.0", .point, "64517"),
    ("Kč 1.000", .comma, "1000"), (".5", .point, "0.5"),
  ])
  func `a number is read under its mark`(text: String, mark: DecimalMark, expected: String) throws {
    #expect(try #require(token(text)).number(mark)?.text == expected)
  }

  @Test(arguments: [
    ("8,00", DecimalMark.point), ("1.00", .comma), ("1,23,456", .point), ("12,345,67", .point),
    ("1.234.56", .comma), ("1 23", .point), ("1234,567", .point), (",123", .point),
  ])
  func `a mark that stands wrong is no number`(text: String, mark: DecimalMark) {
    #expect(token(text)?.number(mark) == nil)
  }

  @Test(arguments: [
    "", "-", "abc", "5%", "5.4E+12", "5.", "12 kg", "$", "--5", "(-5)", "1-2", "€€5", "5 EUR €",
  ])
  func `what is no number is none`(text: String) { #expect(token(text) == nil) }

  @Test(arguments: [
    ("1.234,56", NumberToken.Vote.mark(.comma)), ("1,234,567", .mark(.point)),
    ("1.234", .ambiguous), ("12,5", .mark(.comma)), ("0.500", .mark(.point)),
    ("1234.567", .mark(.point)), ("1 234.567", .mark(.point)), ("120", .none),
    ("1.23.4567", .none), ("11,90000", .mark(.comma)), (".567", .mark(.point)),
  ])
  func `the marks of a number vote`(text: String, vote: NumberToken.Vote) throws {
    #expect(try #require(token(text)).vote(isCount: false) == vote)
  }

  @Test func `in a column of counts three digits are a group`() throws {
    #expect(try #require(token("1.234")).vote(isCount: true) == .mark(.comma))
  }

  @Test func `the number in front of a parenthesis is the number`() {
    let token = NumberToken(Array("1,751 (0.5%)".utf8)[...], readsLeading: true)
    #expect(token?.number(.point)?.text == "1751")
  }

  @Test(
    arguments: [
      ("2.345", "EUR", 235), ("-2.345", "EUR", -235), ("2.3449", "EUR", 234),
      ("99.5", "JPY", 100), ("1.0005", "KWD", 1001), ("-0.004", "EUR", 0),
    ] as [(String, String, Int64)])
  func `money is rounded once, half away from zero`(text: String, code: String, minor: Int64) throws
  {
    let currency = try #require(Currency(code: code))
    let number = try #require(ExactNumber(constant: text))
    #expect(number.minorUnits(currency) == minor)
  }

  @Test func `sums of tenths are exact and thirty-nine digits are none`() throws {
    let tenth = try #require(ExactNumber(constant: "0.1"))
    var sum = ExactNumber.zero
    for _ in 0..<1000 { sum = try #require(sum.plus(tenth)) }
    #expect(sum.text == "100")
    let huge = ExactNumber(mantissa: Int128.max, places: 0)
    #expect(huge.times(huge) == nil)
    #expect(huge.plus(huge) == nil)
    #expect(tenth < huge)
  }
}
