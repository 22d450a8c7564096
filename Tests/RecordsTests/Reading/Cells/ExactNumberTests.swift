import Testing

@testable import Records

@Suite struct ExactNumberTests {
  @Test(arguments: [
    "", "-", "0", "-0", "7", "-7", "007", "12.50", "-12.50", "12,50", "1.234", "1,234", "1.234,5",
    "1 234", ".5", "5.", "-.5", "--5", "5-", "+5", "(5)", "€5", "5 €", "1e3", "1.2.3", "'5", "%5",
    "12345678901234567", "123456789012345678", "-12345678901234567", "1234567890123456.7",
  ])
  func `the quick way reads a number like the thorough one or leaves it`(text: String) {
    let cell = Array(text.utf8)
    for (mark, byte) in [(DecimalMark.point, Byte.point), (.comma, Byte.comma)] {
      guard let quick = ExactNumber(plain: cell.span, mark: byte) else { continue }
      let token = NumberToken(cell[...], readsLeading: false)
      #expect(token?.number(mark) == quick)
      #expect(token?.sign == nil)
    }
  }

  @Test func `the quick way reads what most cells hold`() {
    func quick(_ text: String) -> ExactNumber? {
      ExactNumber(plain: Array(text.utf8).span, mark: Byte.comma)
    }
    #expect(quick("12,50") == ExactNumber(mantissa: 125, places: 1))
    #expect(quick("-3") == ExactNumber(mantissa: -3, places: 0))
    #expect(quick("12.50") == nil)
    #expect(quick("n/a") == nil)
  }
}
