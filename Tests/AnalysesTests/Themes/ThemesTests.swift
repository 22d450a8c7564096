import Analyses
import Estimation
import Facts
import Measures
import Records
import Reporting
import Testing

@Suite struct ThemesTests {
  /// Reviews of October 2026 and of a year before, each a text with its stars.
  private static func shop(_ texts: [(String, Int, String)]) -> Shop {
    var shop = Shop()
    let source = shop.batch.symbols.symbol("google")
    for (index, (text, stars, day)) in texts.enumerated() {
      var opinion = Opinion(
        place: Place(file: 4, line: index + 2), at: Stamp(day: Shop.day(day)), source: source,
        score: PlainNumber(stars), lowest: PlainNumber(1), highest: PlainNumber(5),
        quality: Quality(time: .day))
      opinion.text = shop.batch.symbols.symbol(text)
      shop.batch.opinions.append(opinion)
    }
    return shop
  }

  private static func count(_ report: Report, _ measure: String, _ name: String, _ value: String)
    -> Int?
  {
    let figure = report.figures.first {
      $0.measure == measure && $0.scope == [Dimension(name, value)]
    }
    if case .count(let count) = figure?.value { return count }
    return nil
  }

  /// Forty reviews in which the stars follow the staff and not the price.
  private static let mixed: [(String, Int, String)] = (0..<40).map { index in
    let staff = index % 2 == 0 ? "The staff were very friendly." : "The staff were rude."
    let price = index % 4 < 2 ? " It was too expensive." : " It was good value for money."
    return (staff + price, index % 2 == 0 ? 5 : 2, "2026-10-05")
  }

  @Test func `themes are counted by praise and blame, texts by language`() {
    let report = Self.shop(
      Self.mixed + [("La chambre était très belle et le personnel gentil.", 5, "2026-10-06")]
    ).report()
    #expect(Self.count(report, "texts-praising", "theme", "staff") == 20)
    #expect(Self.count(report, "texts-blaming", "theme", "staff") == 20)
    #expect(Self.count(report, "texts", "language", "en") == 40)
    #expect(Self.count(report, "texts", "language", "unknown") == 1)
    #expect(report.sections.contains { $0.id == "themes" })
  }

  @Test func `stars go with the theme that they follow, and with no other`() throws {
    let report = Self.shop(Self.mixed).report()
    func driver(_ theme: String) throws -> Interval {
      try #require(
        report.figures.first {
          $0.measure == "driver-stars" && $0.scope == [Dimension("theme", theme)]
        }?.interval)
    }
    #expect(try driver("staff").low > 1)
    #expect(try driver("price").contains(0))
  }

  @Test func `what is written after the knowledge date, or of a competitor, is not counted`() {
    var shop = Self.shop([
      ("The staff were rude.", 1, "2026-10-05"), ("The staff were rude.", 1, "2026-11-05"),
      ("The staff were friendly.", 5, "2026-10-06"),
    ])
    shop.batch.opinions[2].competitor = shop.batch.symbols.symbol("Other shop")
    let report = shop.report()
    #expect(Self.count(report, "texts-blaming", "theme", "staff") == 1)
    #expect(Self.count(report, "texts-praising", "theme", "staff") == 0)
  }

  @Test(arguments: Language.allCases)
  func `every phrase of the page is complete`(language: Language) {
    var shop = Self.shop(Self.mixed)
    for index in 0..<40 {
      var answer = Answer(
        place: Place(file: 5, line: index + 2), at: Stamp(day: Shop.day("2026-10-07")),
        survey: shop.batch.symbols.symbol("s"), question: shop.batch.symbols.symbol("nps"),
        value: shop.batch.symbols.symbol(String(index % 11)), quality: Quality(time: .day))
      answer.number = PlainNumber(index % 11)
      answer.lowest = PlainNumber(0)
      answer.highest = PlainNumber(10)
      shop.batch.answers.append(answer)
    }
    shop.batch.opinions[0].competitor = shop.batch.symbols.symbol("Other shop")
    let wording = Wording(language: language)
    for (place, phrase) in ReportWalk(shop.report()).phrases {
      #expect(wording.flaws(in: phrase) == [], "\(place)")
    }
  }
}
