import Measures

/// Finds the weeks among the units of assignments, which are pseudonyms like customers.
enum WeekUnits {
  /// Mondays by the pseudonym that an assignment would give a day of their week, in the writings
  /// of the template and as `2026-W31`, for all weeks of tests in time.
  static func found(in batch: RecordBatch, key: [UInt8]) -> [Person: Day] {
    let tests = batch.tests.filter { $0.unit == .week }
    guard !tests.isEmpty, !batch.assignments.isEmpty else { return [:] }
    let units = Set(batch.assignments.map(\.unit))
    let hmac = HMAC(key: key)
    var weeks: [Person: Day] = [:]
    for test in tests {
      for number in test.from.monday.number...(test.to.monday + 6).number {
        let day = Day(number: number)
        for word in words(of: day) {
          let message = CustomerTool.message(Array(word.utf8)[...], .auto, namespace: "shop")
          guard let person = batch.persons.known(Pseudonym(digest: hmac.code(message))),
            units.contains(person)
          else { continue }
          weeks[person] = day.monday
        }
      }
    }
    return weeks
  }

  /// `2026-08-03`, `03.08.2026`, `03/08/2026`, and `2026-W32` for a Monday.
  private static func words(of day: Day) -> [String] {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let year = day.month.year
    let parts = [two(day.day), two(day.month.month)]
    var words = [
      day.description, "\(parts[0]).\(parts[1]).\(year)", "\(parts[0])/\(parts[1])/\(year)",
    ]
    if day == day.monday {
      // The week belongs to the year of its Thursday (ISO 8601).
      let thursday = day + 3
      let start = Month(index: thursday.month.index - thursday.month.month + 1).first
      words.append("\(thursday.month.year)-W\(two((thursday - start) / 7 + 1))")
    }
    return words
  }
}
