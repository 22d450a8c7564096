import Measures

/// A pattern whose parts all have two or four digits, read at fixed places without a parser: most
/// dates of most files.
struct FixedDate: Sendable {
  private var year: Int?
  private var month: Int?
  private var day: Int?
  private var hour: Int?
  private var minute: Int?
  private var second: Int?
  /// What must stand between the digits.
  private var marks: [Mark] = []
  /// The bytes of a cell.
  let length: Int

  private struct Mark {
    let place: Int
    let byte: UInt8
  }

  /// Compiles a pattern; `nil` if a part has no fixed length.
  init?(_ pattern: String) {
    let letters = Array(pattern.utf8)
    length = letters.count
    var index = 0
    while index < letters.count {
      let letter = letters[index]
      let count = letters[index...].prefix { $0 == letter }.count
      if !Byte.isLetter(letter) {
        marks += (index..<index + count).map { Mark(place: $0, byte: letter) }
      } else if !place(letter, count, at: index) {
        return nil
      }
      index += count
    }
    guard (year != nil) == (month != nil), (year != nil) == (day != nil) else { return nil }
  }

  private mutating func place(_ letter: UInt8, _ count: Int, at index: Int) -> Bool {
    switch (letter, count) {
    case (UInt8(ascii: "y"), 4): year = index
    case (UInt8(ascii: "M"), 2): month = index
    case (UInt8(ascii: "d"), 2): day = index
    case (UInt8(ascii: "H"), 2): hour = index
    case (UInt8(ascii: "m"), 2): minute = index
    case (UInt8(ascii: "s"), 2): second = index
    default: return false
    }
    return true
  }

  /// What a cell of exactly this form says; `nil` for any other, which the parser then judges.
  func read(_ cell: Span<UInt8>) -> DateReading? {
    guard cell.count == length else { return nil }
    for mark in marks where cell[mark.place] != mark.byte { return nil }
    var reading = DateReading(day: nil, second: nil, offset: nil)
    if let year, let month, let day {
      guard let high = FixedDate.number(cell, at: year),
        let low = FixedDate.number(cell, at: year + 2),
        let month = FixedDate.number(cell, at: month),
        let day = FixedDate.number(cell, at: day),
        let date = Day(year: high * 100 + low, month: month, day: day)
      else { return nil }
      reading.day = date.number
    }
    if let hour {
      guard let hour = FixedDate.number(cell, at: hour), hour < 24,
        let minute = part(minute, cell), let second = part(second, cell)
      else { return nil }
      reading.second = hour * 3600 + minute * 60 + second
    }
    return reading
  }

  /// Minutes or seconds below sixty; zero where the pattern has none.
  private func part(_ place: Int?, _ cell: Span<UInt8>) -> Int? {
    guard let place else { return 0 }
    guard let number = FixedDate.number(cell, at: place), number < 60 else {
      return nil
    }
    return number
  }

  /// Two digits.
  private static func number(_ cell: Span<UInt8>, at index: Int) -> Int? {
    let (tens, ones) = (cell[index] &- Byte.zero, cell[index + 1] &- Byte.zero)
    return tens < 10 && ones < 10 ? Int(tens) * 10 + Int(ones) : nil
  }
}
