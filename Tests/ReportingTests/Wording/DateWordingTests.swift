import Measures
import Testing

@testable import Reporting

/// The date vectors of REPORT §9; days and months agree with CLDR 46.
@Suite struct DateWordingTests {
  @Test(arguments: [
    (Language.en, "31 March 2026", "March 2026", "in March", "until 8 March 2026"),
    (.it, "31 marzo 2026", "marzo 2026", "a marzo", "fino all'8 marzo 2026"),
    (.de, "31. März 2026", "März 2026", "im März", "bis 8. März 2026"),
    (.pl, "31 marca 2026", "marzec 2026", "w marcu", "do 8 marca 2026"),
  ])
  func `a date is told in its language`(
    language: Language, day: String, month: String, inMonth: String, until: String
  ) throws {
    let wording = try Words.of(language)
    #expect(wording.text(argument: .day(try Words.day("2026-03-31"))) == day)
    #expect(wording.text(argument: .month(try Words.month("2026-03"))) == month)
    #expect(wording.text(argument: .inMonth(try Words.month("2026-03"))) == inMonth)
    #expect(wording.text(argument: .untilDay(try Words.day("2026-03-08"))) == until)
  }

  @Test(arguments: [
    ("2026-03-01", "1º marzo 2026", "fino al 1º marzo 2026"),
    ("2026-03-08", "8 marzo 2026", "fino all'8 marzo 2026"),
    ("2026-03-11", "11 marzo 2026", "fino all'11 marzo 2026"),
    ("2026-03-18", "18 marzo 2026", "fino al 18 marzo 2026"),
    ("2026-03-31", "31 marzo 2026", "fino al 31 marzo 2026"),
  ])
  func `italian days that begin with a vowel elide the article`(
    iso: String, day: String, until: String
  ) throws {
    let dates = DateWording(language: .it)
    #expect(dates.day(try Words.day(iso)) == day)
    #expect(dates.untilDay(try Words.day(iso)) == until)
  }

  @Test func `italian months that begin with a take ad`() throws {
    let dates = DateWording(language: .it)
    let months = try (1...12).map { try #require(Month(year: 2026, month: $0)) }
    #expect(
      months.map(dates.inMonth) == [
        "a gennaio", "a febbraio", "a marzo", "ad aprile", "a maggio", "a giugno", "a luglio",
        "ad agosto", "a settembre", "a ottobre", "a novembre", "a dicembre",
      ])
  }

  @Test func `polish months have three cases`() throws {
    let dates = DateWording(language: .pl)
    let months = try (1...12).map { try #require(Month(year: 2026, month: $0)) }
    #expect(
      months.map(dates.monthName).joined(separator: " ")
        == "styczeń luty marzec kwiecień maj czerwiec lipiec sierpień wrzesień październik "
        + "listopad grudzień")
    #expect(
      months.map { dates.dayAndMonth($0.first) }.joined(separator: ", ")
        == "1 stycznia, 1 lutego, 1 marca, 1 kwietnia, 1 maja, 1 czerwca, 1 lipca, 1 sierpnia, "
        + "1 września, 1 października, 1 listopada, 1 grudnia")
    #expect(
      months.map(dates.inMonth) == [
        "w styczniu", "w lutym", "w marcu", "w kwietniu", "w maju", "w czerwcu", "w lipcu",
        "w sierpniu", "we wrześniu", "w październiku", "w listopadzie", "w grudniu",
      ])
  }

  @Test(arguments: [
    (Language.en, "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec", "Mon … Sun"),
    (.it, "gen feb mar apr mag giu lug ago set ott nov dic", "lun … dom"),
    (.de, "Jan Feb Mär Apr Mai Jun Jul Aug Sep Okt Nov Dez", "Mo … So"),
    (.pl, "sty lut mar kwi maj cze lip sie wrz paź lis gru", "pon. … niedz."),
  ])
  func `axes have short months and weekdays`(
    language: Language, months: String, weekdays: String
  ) throws {
    let dates = DateWording(language: language)
    let all = try (1...12).map { try #require(Month(year: 2026, month: $0)) }
    #expect(all.map(dates.shortMonth).joined(separator: " ") == months)
    #expect("\(dates.shortWeekday(1)) … \(dates.shortWeekday(7))" == weekdays)
    #expect(Set((1...7).map(dates.shortWeekday)).count == 7)
    #expect(Set(all.map(dates.monthName)).count == 12)
  }

  @Test func `the polish week is complete`() {
    let dates = DateWording(language: .pl)
    #expect(
      (1...7).map(dates.shortWeekday).joined(separator: " ") == "pon. wt. śr. czw. pt. sob. niedz."
    )
  }

  @Test(arguments: [
    (Language.en, "27 to 31 March 2026", "27–31 March 2026"),
    (.it, "dal 27 al 31 marzo 2026", "27–31 marzo 2026"),
    (.de, "27. bis 31. März 2026", "27.–31. März 2026"),
    (.pl, "od 27 do 31 marca 2026", "27–31 marca 2026"),
  ])
  func `days of one month say it once`(language: Language, text: String, table: String) throws {
    let first = try Words.day("2026-03-27")
    let last = try Words.day("2026-03-31")
    #expect(try Words.of(language).text(argument: .range(.day(first), .day(last))) == text)
    #expect(DateWording(language: language).tableDays(first, last) == table)
  }

  @Test(arguments: [
    (Language.en, "8 March to 11 April 2026", "8 March – 11 April 2026"),
    (.it, "dall'8 marzo all'11 aprile 2026", "8 marzo – 11 aprile 2026"),
    (.de, "8. März bis 11. April 2026", "8. März – 11. April 2026"),
    (.pl, "od 8 marca do 11 kwietnia 2026", "8 marca – 11 kwietnia 2026"),
  ])
  func `days of two months say the year once`(
    language: Language, text: String, table: String
  ) throws {
    let first = try Words.day("2026-03-08")
    let last = try Words.day("2026-04-11")
    let dates = DateWording(language: language)
    #expect(dates.days(first, last) == text)
    #expect(dates.tableDays(first, last) == table)
    #expect(dates.days(first, first) == dates.day(first))
    #expect(dates.tableDays(last, last) == dates.day(last))
  }

  @Test func `days of two years say both`() throws {
    let first = try Words.day("2025-12-31")
    let last = try Words.day("2026-01-01")
    #expect(
      DateWording(language: .it).days(first, last)
        == "dal 31 dicembre 2025 al 1º gennaio 2026")
  }

  @Test(arguments: [
    (Language.en, "January to April 2026", "April 2025 to March 2026"),
    (.it, "da gennaio ad aprile 2026", "da aprile 2025 a marzo 2026"),
    (.de, "Januar bis April 2026", "April 2025 bis März 2026"),
    (.pl, "od stycznia do kwietnia 2026", "od kwietnia 2025 do marca 2026"),
  ])
  func `months as a range`(language: Language, one: String, two: String) throws {
    let wording = try Words.of(language)
    let january = try Words.month("2026-01")
    let april = try Words.month("2026-04")
    #expect(wording.text(argument: .range(.month(january), .month(april))) == one)
    #expect(
      wording.text(argument: .range(.month(april - 12), .month(april - 1))) == two)
  }
}
