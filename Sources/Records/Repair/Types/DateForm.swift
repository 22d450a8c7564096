/// Tells dates, clock times and both together by their form alone; the day need not exist.
///
/// `DatePattern` reads one known pattern; here nobody has said which.
enum DateForm {
  /// `date`, `time` or `moment`; nil for anything else.
  static func type(of cell: ArraySlice<UInt8>) -> CellType? {
    guard cell.count <= 40 else { return nil }
    if isTime(cell) { return .time }
    if isDate(cell) { return .date }
    guard let gap = gap(in: cell), isDate(cell[..<gap]), isTime(cell[(gap + 1)...]) else {
      return nil
    }
    return .moment
  }

  /// The `T` or blank between a date and a clock time: the last one before the first colon.
  private static func gap(in cell: ArraySlice<UInt8>) -> Int? {
    guard let colon = cell.firstIndex(of: Byte.colon) else { return nil }
    return cell[..<colon].lastIndex { $0 == Byte.space || $0 == UInt8(ascii: "T") }
  }

  /// `2021-03-04`, `4/3/21`, `04.03.2021`, `4 Mar 2021`, `Mar-21`.
  private static func isDate(_ cell: ArraySlice<UInt8>) -> Bool {
    let parts = cell.split { isMark($0) }
    guard (2...3).contains(parts.count) else { return false }
    let marks = cell.count { isMark($0) }
    let named = parts.count { isMonth($0) }
    let numbers = parts.filter { $0.allSatisfy(Byte.isDigit) }
    guard named + numbers.count == parts.count, named <= 1 else { return false }
    if named == 1 { return numbers.allSatisfy { $0.count <= 4 } && marks <= 4 }
    guard parts.count == 3, marks == 2 else { return false }
    let lengths = parts.map(\.count)
    let yearFirst = lengths[0] == 4 && lengths[1] <= 2 && lengths[2] <= 2
    let yearLast = lengths[0] <= 2 && lengths[1] <= 2 && (lengths[2] == 2 || lengths[2] == 4)
    return yearFirst || yearLast
  }

  private static func isMark(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "-") || byte == UInt8(ascii: "/") || byte == Byte.point
      || byte == Byte.space || byte == Byte.comma
  }

  private static let months: [String] = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]

  private static func isMonth(_ part: ArraySlice<UInt8>) -> Bool {
    guard (3...9).contains(part.count), part.allSatisfy(Byte.isLetter) else { return false }
    let start = part.prefix(3).map { $0 | 0x20 }
    return months.contains { start.elementsEqual($0.utf8) }
  }

  /// `8:15`, `08:15:30`, `08:15:30.250`, `8:15 pm`, `08:15:30Z`, `08:15:30+02:00`.
  private static func isTime(_ cell: ArraySlice<UInt8>) -> Bool {
    var rest = cell
    var parts = 0
    while true {
      let digits = rest.prefix(while: Byte.isDigit)
      guard (parts == 0 ? 1...2 : 2...2).contains(digits.count) else { return false }
      parts += 1
      rest = rest.dropFirst(digits.count)
      guard parts < 3, rest.first == Byte.colon else { break }
      rest = rest.dropFirst()
    }
    guard parts >= 2 else { return false }
    if parts == 3, rest.first == Byte.point { rest = rest.dropFirst().drop(while: Byte.isDigit) }
    return isEnding(rest)
  }

  private static func isEnding(_ rest: ArraySlice<UInt8>) -> Bool {
    guard let first = rest.first else { return true }
    if first == UInt8(ascii: "Z") { return rest.count == 1 }
    if first == UInt8(ascii: "+") || first == UInt8(ascii: "-") {
      return (2...5).contains(rest.count - 1)
        && rest.dropFirst().allSatisfy { Byte.isDigit($0) || $0 == Byte.colon }
    }
    let word = Blank.trimmed(rest).map { $0 | 0x20 }
    return word.elementsEqual("am".utf8) || word.elementsEqual("pm".utf8)
  }
}
