import Measures
import Reporting
import Testing

@testable import Publishing

@Suite struct TableCSVTests {
  private let table = Table(
    id: "returns", caption: .verbatim("Returns"),
    columns: [
      Column(id: "channel", title: .verbatim("Channel"), isNumeric: false),
      Column(id: "cost", title: .verbatim("Cost"), isNumeric: true),
      Column(id: "return", title: .verbatim("Return"), isNumeric: true),
      Column(id: "verdict", title: .verbatim("Verdict"), isNumeric: false),
    ],
    rows: [
      [
        .text(.verbatim("=E-mail, \"loyal\"")),
        .quantity(.money(Money(minorUnits: -123_450, currency: .euro))),
        .estimate(
          .number(1.5, decimals: 2), Interval(low: -0.25, estimate: 1.5, high: 3)),
        .verdict(.cannotTell),
      ],
      [
        .text(.verbatim("Flyer")), .quantity(.unknown), .quantity(.suppressed(below: 10)),
        .verdict(.cut),
      ],
    ],
    total: [
      .text(.verbatim("All")), .quantity(.money(Money(minorUnits: -123_450, currency: .euro))),
      .quantity(.unknown), .text(.verbatim("")),
    ])

  @Test func `an estimate has its bounds in columns of their own and the total is left out`() {
    let csv = TableCSV(table, wording: SampleWords.english, formulaGuard: true)
    #expect(
      CSVReading.text(csv.bytes) == [
        ["channel", "cost", "return", "return_low", "return_high", "verdict"],
        ["'=E-mail, \"loyal\"", "-1234.50", "1.5", "-0.25", "3", "cannot-tell"],
        ["Flyer", "", "<10", "", "", "cut"],
      ])
  }

  @Test func `without the guard a text stays as it is`() {
    let csv = TableCSV(table, wording: SampleWords.english, formulaGuard: false)
    #expect(CSVReading.text(csv.bytes)[1][0] == "=E-mail, \"loyal\"")
  }

  @Test func `bounds of an amount have the digits of its currency`() {
    let money = Quantity.money(Money(minorUnits: 290_000, currency: .euro))
    #expect(DataNumber.bound(-300.005, like: money) == "-300.01")
    #expect(DataNumber.bound(0.1 + 0.2, like: .share(Ratio(0.3))) == "0.3")
  }
}
