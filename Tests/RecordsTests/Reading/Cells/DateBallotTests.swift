import Measures
import Testing

@testable import Records

@Suite struct DateBallotTests {
  private static let patterns = ["dd/MM/yyyy", "MM/dd/yyyy", "yyyy-MM-dd"].compactMap {
    DatePattern($0)
  }

  private func ballot(_ cells: [String], dropsLosers: Bool) -> DateBallot {
    var ballot = DateBallot(Self.patterns, dropsLosers: dropsLosers)
    for cell in cells { ballot.count(Array(cell.utf8)[...]) }
    return ballot
  }

  /// Days of three years, the day first.
  private var italian: [String] {
    (1...3).flatMap { year in
      (1...12).flatMap { month in
        (1...28).map { day in
          "\(day < 10 ? "0" : "")\(day)/\(month < 10 ? "0" : "")\(month)/202\(year)"
        }
      }
    } + (1...200).map { "31/12/\(1800 + $0)" }
  }

  @Test func `patterns that lose are dropped, and the answer is the same`() {
    let cells = italian + ["n/a", "", "31.12.2020"] + italian
    let (all, few) = (ballot(cells, dropsLosers: false), ballot(cells, dropsLosers: true))
    #expect(few.isCertain)
    #expect(few.survivors == [0])
    #expect(all.survivors == few.survivors)
    #expect(few.failures[0] == all.failures[0])
    #expect(few.failures[2] < all.failures[2], "Nothing was dropped.")
  }

  @Test func `a file that turns to another form late is doubted`() {
    let iso = (0..<3000).map { Day(number: 18_000 + $0).description }
    let cells = italian + iso
    #expect(!ballot(cells, dropsLosers: true).isCertain)
    #expect(ballot(cells, dropsLosers: false).survivors == [2])
  }

  @Test func `forms that read the same cells differently stay side by side`() {
    let cells = (1...12).flatMap { a in
      (1...12).flatMap { b in
        (1990...2020).map { "\(a < 10 ? "0" : "")\(a)/\(b < 10 ? "0" : "")\(b)/\($0)" }
      }
    }
    let few = ballot(cells, dropsLosers: true)
    #expect(few.isCertain)
    #expect(few.survivors == [0, 1])
    #expect(few.disagree([0, 1]))
  }
}
