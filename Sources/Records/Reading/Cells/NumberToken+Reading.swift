extension NumberToken {
  /// What a number as written says about the decimal mark of its file (FORMATS §6.6).
  enum Vote: Equatable {
    /// It can only be read with this mark.
    case mark(DecimalMark)
    /// `1.234` is a thousand or one and a bit.
    case ambiguous
    /// It has no mark.
    case none
  }

  /// The evidence in the marks; `isCount` because a count has no decimals.
  func vote(isCount: Bool) -> Vote {
    var marks = (point: 0, comma: 0)
    var last: UInt8 = 0
    var digits = (before: 0, after: 0)
    var hasOnlyZerosBefore = true
    var groupsAreThree = true
    for byte in body {
      if byte == Byte.point || byte == Byte.comma {
        if marks.point + marks.comma > 0, digits.after != 3 { groupsAreThree = false }
        if byte == Byte.point { marks.point += 1 } else { marks.comma += 1 }
        last = byte
        digits.after = 0
      } else if Byte.isDigit(byte) {
        if marks.point + marks.comma == 0 {
          digits.before += 1
          if byte != Byte.zero { hasOnlyZerosBefore = false }
        }
        digits.after += 1
      }
    }
    guard last != 0 else { return .none }
    let mark: DecimalMark = last == Byte.point ? .point : .comma
    let other: DecimalMark = mark == .point ? .comma : .point
    if marks.point > 0, marks.comma > 0 { return .mark(mark) }
    if marks.point + marks.comma > 1 {
      return groupsAreThree && digits.after == 3 ? .mark(other) : .none
    }
    if digits.after != 3 || digits.before > 3 || hasOnlyZerosBefore { return .mark(mark) }
    return isCount ? .mark(other) : .ambiguous
  }

  /// The vote of a cell of digits with at most one mark, which needs nothing stripped; `nil` where
  /// that must be looked at: three digits behind the mark may be thousands.
  static func plainMarks(_ cell: ArraySlice<UInt8>) -> Vote? {
    let bytes = cell.span
    var place = -1
    for index in bytes.indices where !Byte.isDigit(bytes[index]) {
      let isMark = bytes[index] == Byte.point || bytes[index] == Byte.comma
      guard isMark, place < 0, index > 0 else { return nil }
      place = index
    }
    if place < 0 { return bytes.isEmpty ? nil : Vote.none }
    let after = bytes.count - 1 - place
    guard after > 0, after != 3 else { return nil }
    return .mark(bytes[place] == Byte.point ? .point : .comma)
  }

  /// The exact number under a decimal mark; `nil` if the marks do not stand where they must:
  /// groups of three only, so `8,00` under a point is no number.
  func number(_ mark: DecimalMark) -> ExactNumber? {
    let decimal = mark == .point ? Byte.point : Byte.comma
    if let short = short(decimal) { return short }
    var mantissa: Int128 = 0
    var (places, run, digits) = (0, 0, 0)
    var (isFraction, isGrouped) = (false, false)
    var index = body.startIndex
    while index < body.endIndex {
      let byte = body[index]
      if Byte.isDigit(byte) {
        digits += 1
        if digits > 30 { return nil }
        mantissa = mantissa * 10 + Int128(byte - Byte.zero)
        run += 1
        if isFraction { places += 1 }
        index += 1
        continue
      }
      if isFraction || isGrouped && run != 3 { return nil }
      if byte == decimal {
        isFraction = true
        index += 1
      } else {
        if run == 0 || run > 3 { return nil }
        isGrouped = true
        let gap = NumberToken.gapLength(body, at: index)
        index += gap == 0 ? 1 : gap
      }
      run = 0
    }
    if !isFraction, isGrouped, run != 3 { return nil }
    return ExactNumber(mantissa: isNegative ? -mantissa : mantissa, places: places)
  }

  /// The number of a short body without groups, in machine words; `nil` for any other.
  private func short(_ decimal: UInt8) -> ExactNumber? {
    guard body.count <= 17 else { return nil }
    var mantissa: Int64 = 0
    var places = 0
    var isFraction = false
    for byte in body {
      if Byte.isDigit(byte) {
        mantissa = mantissa * 10 + Int64(byte - Byte.zero)
        if isFraction { places += 1 }
      } else if byte == decimal, !isFraction {
        isFraction = true
      } else {
        return nil
      }
    }
    return ExactNumber(short: isNegative ? -mantissa : mantissa, places: places)
  }
}
