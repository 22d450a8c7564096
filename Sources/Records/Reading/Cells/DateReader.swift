import Measures

/// Reads the parts of a date from left to right.
struct DateReader {
  private var rest: ArraySlice<UInt8>
  var year: Int?
  var month: Int?
  var day: Int?
  var hour: Int?
  /// The hour of a twelve-hour clock.
  var half: Int?
  var minute: Int?
  var second: Int?
  private var isAfternoon: Bool?
  private var offset: Int?

  init(_ cell: ArraySlice<UInt8>) { rest = cell }

  /// As many digits as allowed.
  mutating func number(_ digits: ClosedRange<Int>) -> Int? {
    var value = 0
    var count = 0
    while count < digits.upperBound, let byte = rest.first, Byte.isDigit(byte) {
      value = value * 10 + Int(byte - Byte.zero)
      rest = rest.dropFirst()
      count += 1
    }
    return digits.contains(count) ? value : nil
  }

  /// An English month by its first three letters or in full.
  mutating func monthName() -> Int? {
    let letters = rest.prefix(while: Byte.isLetter)
    guard letters.count >= 3 else { return nil }
    let name = letters.map { $0 | 0x20 }
    let month = DateReader.months.firstIndex {
      (name.count == 3 || name.count == $0.count) && $0.starts(with: name)
    }
    guard let month else { return nil }
    rest = rest.dropFirst(letters.count)
    return month + 1
  }

  mutating func word() -> Bool {
    let letters = rest.prefix(while: Byte.isLetter)
    rest = rest.dropFirst(letters.count)
    return !letters.isEmpty
  }

  /// AM or PM, in capitals or not.
  mutating func meridiem() -> Bool {
    let letters = rest.prefix(2).map { $0 | 0x20 }
    guard letters == [0x61, 0x6D] || letters == [0x70, 0x6D] else { return false }
    isAfternoon = letters[0] == 0x70
    rest = rest.dropFirst(2)
    return true
  }

  /// `Z`, `+0100` or `+01:00`.
  mutating func zone() -> Bool {
    if rest.first == 0x5A || rest.first == 0x7A {
      offset = 0
      rest = rest.dropFirst()
      return true
    }
    guard let sign = rest.first, sign == 0x2B || sign == 0x2D else { return false }
    rest = rest.dropFirst()
    guard let hours = number(2...2) else { return false }
    if rest.first == Byte.colon { rest = rest.dropFirst() }
    guard let minutes = number(2...2), hours < 24, minutes < 60 else { return false }
    offset = (hours * 3600 + minutes * 60) * (sign == 0x2D ? -1 : 1)
    return true
  }

  mutating func blank() -> Bool {
    let before = rest.count
    while !rest.isEmpty {
      let length = Blank.length(rest, at: rest.startIndex)
      if length == 0 { break }
      rest = rest.dropFirst(length)
    }
    return rest.count < before
  }

  mutating func literal(_ byte: UInt8) -> Bool {
    guard rest.first == byte else { return false }
    rest = rest.dropFirst()
    return true
  }

  /// Any further digits behind a point, which are cut.
  mutating func fraction() -> Bool {
    guard rest.first == Byte.point else { return true }
    let digits = rest.dropFirst().prefix(while: Byte.isDigit)
    rest = rest.dropFirst(1 + digits.count)
    return !digits.isEmpty
  }

  /// The date if the whole cell was read and the day and time exist.
  func result() -> DateReading? {
    var reading = DateReading(day: nil, second: nil, offset: offset)
    guard rest.isEmpty else { return nil }
    if hour != nil || half != nil {
      guard let second = secondOfDay() else { return nil }
      reading.second = second
    }
    if year != nil || month != nil || day != nil {
      // A pattern without a day names a month, which stands for its first day.
      guard let year, let month, let date = Measures.Day(year: year, month: month, day: day ?? 1)
      else { return nil }
      reading.day = date.number
    }
    return reading
  }

  /// Seconds since midnight; `nil` if there is no such time.
  private func secondOfDay() -> Int? {
    var hour = hour ?? 24
    if let half {
      guard (1...12).contains(half), let isAfternoon else { return nil }
      hour = half % 12 + (isAfternoon ? 12 : 0)
    }
    let (minute, second) = (minute ?? 0, second ?? 0)
    guard hour < 24, minute < 60, second < 60 else { return nil }
    return hour * 3600 + minute * 60 + second
  }

  private static let months: [[UInt8]] = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ].map { Array($0.utf8) }
}
