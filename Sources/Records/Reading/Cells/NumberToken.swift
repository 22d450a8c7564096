/// A number as written, taken apart but not yet read: sign, currency symbol, digits and marks.
struct NumberToken {
  /// True for a minus in front or behind, or for parentheses.
  private(set) var isNegative = false
  /// The currency symbol beside the digits.
  private(set) var sign: CurrencySign?
  /// Digits, points, commas, and blanks or apostrophes between groups.
  private(set) var body: ArraySlice<UInt8>

  private var isSigned = false

  /// Takes a trimmed cell apart; `nil` if it is no number. With `readsLeading`, what follows a
  /// parenthesis is left out: "5 (0.5%)" is 5.
  init?(_ cell: ArraySlice<UInt8>, readsLeading: Bool) {
    body = cell
    if NumberToken.isPlain(cell) { return }
    if readsLeading, let open = cell.firstIndex(of: 0x28), open > cell.startIndex {
      body = Blank.trimmed(cell[..<open])
    }
    // Spreadsheets write an apostrophe in front of what might be a formula.
    if body.first == Byte.apostrophe { body = body.dropFirst() }
    while stripEnds() {}
    guard let first = body.first, let last = body.last, Byte.isDigit(last),
      Byte.isDigit(first) || first == Byte.point || first == Byte.comma, isNumeric
    else { return nil }
  }

  /// Digits and at most one mark between them, as most numbers are: nothing to strip.
  private static func isPlain(_ cell: ArraySlice<UInt8>) -> Bool {
    var marks = 0
    var isMark = true
    for byte in cell {
      isMark = byte == Byte.point || byte == Byte.comma
      if isMark { marks += 1 } else if !Byte.isDigit(byte) { return false }
    }
    return marks < 2 && !isMark && cell.first.map(Byte.isDigit) == true
  }

  /// True if a cell holds nothing that could be a currency symbol.
  static func isUnsigned(_ cell: ArraySlice<UInt8>) -> Bool {
    cell.allSatisfy { $0 < 0x80 && !Byte.isLetter($0) && $0 != UInt8(ascii: "$") }
  }

  private var isNumeric: Bool {
    var index = body.startIndex
    while index < body.endIndex {
      let length = NumberToken.pieceLength(body, at: index)
      if length == 0 { return false }
      index += length
    }
    return true
  }

  /// The length of a digit, mark, blank or apostrophe; 0 for anything else.
  private static func pieceLength(_ text: ArraySlice<UInt8>, at index: Int) -> Int {
    let byte = text[index]
    if Byte.isDigit(byte) || byte == Byte.point || byte == Byte.comma { return 1 }
    return gapLength(text, at: index)
  }

  /// The length of a blank or apostrophe between groups; 0 for anything else.
  static func gapLength(_ text: ArraySlice<UInt8>, at index: Int) -> Int {
    if text[index] == Byte.apostrophe { return 1 }
    if text[index...].starts(with: [0xE2, 0x80, 0x99]) { return 3 }
    return Blank.length(text, at: index)
  }

  /// Takes one sign, symbol or pair of parentheses off the ends; false when none is left.
  private mutating func stripEnds() -> Bool {
    body = Blank.trimmed(body)
    guard let first = body.first, let last = body.last else { return false }
    if Byte.isDigit(first), Byte.isDigit(last) { return false }
    if !isSigned {
      if first == 0x28, last == 0x29 {
        body = body.dropFirst().dropLast()
        (isSigned, isNegative) = (true, true)
        return true
      }
      if let (minus, length) = NumberToken.leadingSign(body) {
        body = body.dropFirst(length)
        (isSigned, isNegative) = (true, minus)
        return true
      }
      if let (minus, length) = NumberToken.trailingSign(body) {
        body = body.dropLast(length)
        (isSigned, isNegative) = (true, minus)
        return true
      }
    }
    if sign == nil {
      if let (found, length) = CurrencySign.leading(body) {
        body = body.dropFirst(length)
        sign = found
        return true
      }
      if let (found, length) = CurrencySign.trailing(body) {
        body = body.dropLast(length)
        sign = found
        return true
      }
    }
    return false
  }

  private static let minus: [UInt8] = [0xE2, 0x88, 0x92]

  private static func leadingSign(_ text: ArraySlice<UInt8>) -> (isMinus: Bool, length: Int)? {
    if text.first == 0x2D { return (true, 1) }
    if text.first == 0x2B { return (false, 1) }
    return text.starts(with: minus) ? (true, 3) : nil
  }

  private static func trailingSign(_ text: ArraySlice<UInt8>) -> (isMinus: Bool, length: Int)? {
    if text.last == 0x2D { return (true, 1) }
    if text.last == 0x2B { return (false, 1) }
    return text.suffix(3).elementsEqual(minus) ? (true, 3) : nil
  }
}
