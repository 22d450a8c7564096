/// A calendar month, the period of a report.
package struct Month: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// `year × 12 + month − 1`.
  package let index: Int

  /// The month with that index.
  package init(index: Int) { self.index = index }

  /// The month of a year and a number from 1 to 12.
  package init?(year: Int, month: Int) {
    guard (1...12).contains(month), (0...9999).contains(year) else { return nil }
    self.init(index: year * 12 + month - 1)
  }

  /// The month of a text such as `2026-10`; `nil` for anything else.
  package init?(iso: some StringProtocol) {
    let bytes = Array(iso.utf8)
    guard bytes.count == 7, bytes[4] == 0x2D, let year = Day.digits(bytes[0..<4]),
      let month = Day.digits(bytes[5..<7])
    else { return nil }
    self.init(year: year, month: month)
  }

  /// The calendar year.
  package var year: Int { index / 12 }
  /// 1 for January to 12 for December.
  package var month: Int { index % 12 + 1 }
  /// The first day of the month.
  package var first: Day { Day(number: Day.number(year: year, month: month, day: 1)) }
  /// The last day of the month.
  package var last: Day { (self + 1).first - 1 }
  /// How many days the month has.
  package var length: Int { last - first + 1 }
  /// ISO 8601, such as `2026-10`.
  package var description: String { "\(Day.padded(year, 4))-\(Day.padded(month, 2))" }

  package static func < (left: Month, right: Month) -> Bool { left.index < right.index }
  package static func + (month: Month, count: Int) -> Month { Month(index: month.index + count) }
  package static func - (month: Month, count: Int) -> Month { Month(index: month.index - count) }
  /// Months from `right` to `left`.
  package static func - (left: Month, right: Month) -> Int { left.index - right.index }
}
