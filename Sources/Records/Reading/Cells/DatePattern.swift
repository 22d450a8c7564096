import Measures

/// A form of dates or clock times, such as `dd/MM/yyyy HH:mm` (FORMATS §6.8).
///
/// A class, because the row loop reads a column of dates by it and a copy counts each list.
package final class DatePattern: Sendable {
  private enum Token: Equatable {
    case year(digits: Int), monthName, month(digits: ClosedRange<Int>)
    case day(digits: ClosedRange<Int>), hour(digits: ClosedRange<Int>)
    case half(digits: ClosedRange<Int>), minute, second, meridiem, weekday, offset
    case blank, literal(UInt8)
  }

  /// The pattern as written in the profile.
  package let text: String
  private let tokens: [Token]
  private let isInternet: Bool
  private let fixed: FixedDate?
  private let hasBlanks: Bool

  /// Compiles a pattern; `nil` if it holds a letter that means nothing.
  package init?(_ text: String) {
    let isInternet = text == "rfc3339"
    var tokens: [Token] = []
    var rest = Array(text.utf8)[...]
    while !isInternet, let byte = rest.first {
      let run = rest.prefix { $0 == byte }
      rest = rest.dropFirst(run.count)
      if byte == Byte.space {
        tokens.append(.blank)
      } else if Byte.isLetter(byte) {
        guard let token = DatePattern.token(byte, run.count) else { return nil }
        tokens.append(token)
      } else {
        tokens += run.map { .literal($0) }
      }
    }
    self.text = text
    self.isInternet = isInternet
    fixed = FixedDate(text)
    self.tokens = tokens
    hasBlanks = tokens.contains(.blank)
  }

  private init(_ other: DatePattern) {
    (text, isInternet) = (other.text, other.isInternet)
    fixed = FixedDate(text)
    tokens = other.tokens.map { $0 }
    hasBlanks = other.hasBlanks
  }

  /// The same pattern in memory of its own.
  var copy: DatePattern { DatePattern(self) }

  /// The order of day and month, for answers that come from another form: true for day first.
  var isDayFirst: Bool? {
    for token in tokens {
      switch token {
      case .day: return true
      case .month: return false
      case .year, .monthName: return nil
      default: continue
      }
    }
    return nil
  }

  /// True if the pattern reads a time of day.
  var readsClock: Bool {
    tokens.contains { token in
      switch token {
      case .hour, .half, .minute, .second: true
      default: false
      }
    }
  }

  /// True if every part stands at the same place in every cell.
  var isFixed: Bool { fixed != nil }

  /// True if the pattern reads wall times only, never an offset from UTC.
  var isLocal: Bool { !isInternet && !tokens.contains(.offset) }

  /// What the pattern reads in a trimmed cell; `nil` if it does not fit, or no such day exists.
  func read(_ cell: ArraySlice<UInt8>) -> DateReading? {
    if let fixed {
      if let reading = fixed.read(cell.span) { return reading }
      // Only blanks may be longer than they are written.
      if !hasBlanks || cell.count < fixed.length { return nil }
    }
    if isInternet { return InternetTime.read(cell) }
    var reader = DateReader(cell)
    for token in tokens where !read(token, &reader) { return nil }
    return reader.result()
  }

  private func read(_ token: Token, _ reader: inout DateReader) -> Bool {
    switch token {
    case .year(let digits):
      reader.year = reader.number(digits...digits).map { digits == 2 ? $0 + 2000 : $0 }
      return reader.year != nil
    case .monthName:
      reader.month = reader.monthName()
      return reader.month != nil
    case .month(let digits):
      reader.month = reader.number(digits)
      return reader.month != nil
    case .day(let digits):
      reader.day = reader.number(digits)
      return reader.day != nil
    case .hour(let digits):
      reader.hour = reader.number(digits)
      return reader.hour != nil
    case .half(let digits):
      reader.half = reader.number(digits)
      return reader.half != nil
    case .minute:
      reader.minute = reader.number(2...2)
      return reader.minute != nil
    case .second:
      reader.second = reader.number(2...2)
      return reader.second != nil
    case .meridiem: return reader.meridiem()
    case .weekday: return reader.word()
    case .offset: return reader.zone()
    case .blank: return reader.blank()
    case .literal(let byte): return reader.literal(byte)
    }
  }

  private static func token(_ letter: UInt8, _ count: Int) -> Token? {
    let digits = count == 1 ? 1...2 : 2...2
    switch (Character(Unicode.Scalar(letter)), count) {
    case ("y", 4), ("y", 2): return .year(digits: count)
    case ("M", 3): return .monthName
    case ("M", 1), ("M", 2): return .month(digits: digits)
    case ("d", 1), ("d", 2): return .day(digits: digits)
    case ("H", 1), ("H", 2): return .hour(digits: digits)
    case ("h", 1), ("h", 2): return .half(digits: digits)
    case ("m", 2): return .minute
    case ("s", 2): return .second
    case ("a", 1): return .meridiem
    case ("E", 3): return .weekday
    case ("Z", 1): return .offset
    default: return nil
    }
  }
}

extension DatePattern: Hashable {
  /// Patterns are equal if they are written alike.
  package static func == (left: DatePattern, right: DatePattern) -> Bool {
    left.text == right.text
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(text) }
}
