package import Measures

/// When something happened on the shop's wall clock: a day, and the time of day where it is known.
package struct Stamp: Hashable, Sendable, Comparable {
  private let dayNumber: Int32
  private let second: Int32

  /// The local day.
  package var day: Day { Day(number: Int(dayNumber)) }

  /// Seconds since local midnight, 0 to 86,399; `nil` where only the day is known.
  package var secondOfDay: Int? { second < 0 ? nil : Int(second) }

  /// A day, and a time of day in seconds since midnight if it is known.
  package init(day: Day, secondOfDay: Int? = nil) {
    precondition(secondOfDay.map { (0..<86_400).contains($0) } ?? true, "A day has 86,400 seconds.")
    self.dayNumber = Int32(clamping: day.number)
    self.second = Int32(secondOfDay ?? -1)
  }

  /// A stamp without a clock comes before every clock time of its day.
  package static func < (left: Stamp, right: Stamp) -> Bool {
    left.dayNumber != right.dayNumber
      ? left.dayNumber < right.dayNumber : left.second < right.second
  }
}
