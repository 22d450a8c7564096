import Measures

/// The days that one export file covers: a quarter, or the months of one that is not over.
struct Batch {
  /// As in a file name, such as `2026-t3` or `2026-10`.
  let name: String
  let days: Range<Int>
  /// True for the last one, which lies in the folder as it was saved; older ones are compressed.
  let isLatest: Bool

  /// The name of the file of this batch.
  func file(_ stem: String) -> String { "\(stem)-\(name).csv\(isLatest ? "" : ".gz")" }

  /// The quarters of a calendar, in order.
  static func all(_ calendar: TradingCalendar) -> [Batch] {
    var batches: [Batch] = []
    var months = calendar.months[...]
    while let first = months.first {
      let quarter = months.prefix(while: { $0.index / 3 == first.index / 3 })
      months = months.dropFirst(quarter.count)
      let last = quarter.last ?? first
      let isWhole = last.month % 3 == 0 || !months.isEmpty
      let name = isWhole ? "\(first.year)-t\(first.index % 12 / 3 + 1)" : "\(last)"
      batches.append(
        Batch(
          name: name, days: calendar.index(first.first)..<calendar.index(last.last) + 1,
          isLatest: months.isEmpty))
    }
    return batches
  }
}
