import Measures
import Testing

@testable import Reporting

@Suite struct AxisWordingTests {
  private func axis(_ measure: Measure, _ ticks: [Double], _ language: Language = .en)
    -> AxisWording
  {
    NumberWording(language: language).axis(measure, ticks: ticks)
  }

  @Test(arguments: [
    (Language.en, "€ thousand", "€ million"), (.it, "migliaia di €", "mln €"),
    (.de, "Tsd. €", "Mio. €"), (.pl, "tys. €", "mln €"),
  ])
  func `amounts are told in thousands and millions`(
    language: Language, thousand: String, million: String
  ) {
    let thousands = axis(.money(.euro), [0, 10_000, 20_000], language)
    #expect(Words.plain(thousands.unit) == thousand)
    #expect(thousands.labels == ["0", "10", "20"])
    let millions = axis(.money(.euro), [0, 1_000_000, 2_000_000], language)
    #expect(Words.plain(millions.unit) == million)
    #expect(millions.labels == ["0", "1", "2"])
  }

  @Test func `small amounts stay as they are`() {
    let axis = axis(.money(.euro), [0, 2500, 5000])
    #expect(axis.unit == "€")
    #expect(axis.labels == ["0", "2,500", "5,000"])
  }

  @Test func `one tick needs its decimals, all have them`() {
    #expect(axis(.money(.euro), [0, 2500, 10_000]).labels == ["0.0", "2.5", "10.0"])
    #expect(axis(.money(.euro), [0, 250, 10_000]).labels == ["0", "250", "10,000"])
    #expect(axis(.number(decimals: 2), [0, 0.1, 0.1 * 3]).labels == ["0.0", "0.1", "0.3"])
  }

  @Test func `millions that need two decimals are told in thousands`() {
    let axis = axis(.money(.euro), [0, 750_000, 1_250_000])
    #expect(axis.labels == ["0", "750", "1,250"])
  }

  @Test func `shares say per cent once`() {
    #expect(axis(.share, [-0.05, 0, 0.05], .de).unit == "%")
    #expect(axis(.share, [-0.05, 0, 0.05], .de).labels == ["−5", "0", "5"])
    #expect(axis(.share, [0, 0.025, 0.05]).labels == ["0.0", "2.5", "5.0"])
  }

  @Test func `counts have no currency`() {
    #expect(axis(.count, [0, 50_000], .it).unit == "migliaia")
    #expect(axis(.count, [0, 50_000], .it).labels == ["0", "50"])
    #expect(axis(.count, [0, 5000], .pl).labels == ["0", "5\u{A0}000"])
    #expect(axis(.count, []).labels == [])
  }

  @Test func `a value beside an axis keeps its notation`() {
    let numbers = NumberWording(language: .it)
    let axis = axis(.money(.euro), [0, 10_000, 20_000], .it)
    #expect(numbers.label(12_345, on: axis, extra: 1) == "12,3")
    #expect(numbers.label(.nan, on: axis, extra: 1) == "–")
  }
}
