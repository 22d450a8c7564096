/// Numbers as data files write them: plain decimals with a dot, no grouping, no exponent.
package enum PlainDecimal {
  /// Digits that a computed number keeps: more would show the last bits of the arithmetic.
  static let significantDigits = 12

  /// `value` rounded to twelve significant digits, half away from zero; `nil` unless finite.
  ///
  /// Starts from the shortest digits that give the value back, as Swift prints them, because no
  /// system formatter is free of the process locale.
  package static func text(_ value: Double) -> String? {
    guard value.isFinite else { return nil }
    guard value != 0 else { return "0" }
    let (digits, exponent) = shortest(value.magnitude)
    let kept = rounded(digits, exponent: exponent)
    return (value < 0 ? "-" : "") + plain(kept.digits, exponent: kept.exponent)
  }

  /// Decimal digits without leading and trailing zeros, and the power of ten of the first one.
  private static func shortest(_ value: Double) -> (digits: [UInt8], exponent: Int) {
    var digits: [UInt8] = []
    var pointAfter: Int?
    var power = 0
    let parts = value.description.utf8.split(separator: UInt8(ascii: "e"))
    for byte in parts[0] {
      if byte == UInt8(ascii: ".") { pointAfter = digits.count } else { digits.append(byte - 0x30) }
    }
    if parts.count > 1 { power = Int(String(decoding: parts[1], as: UTF8.self)) ?? 0 }
    let leadingZeros = digits.prefix { $0 == 0 }.count
    let exponent = (pointAfter ?? digits.count) - leadingZeros - 1 + power
    digits.removeFirst(leadingZeros)
    while let last = digits.last, last == 0 { digits.removeLast() }
    return (digits, exponent)
  }

  private static func rounded(_ digits: [UInt8], exponent: Int) -> (digits: [UInt8], exponent: Int)
  {
    guard digits.count > significantDigits else { return (digits, exponent) }
    var kept = Array(digits.prefix(significantDigits))
    guard digits[significantDigits] >= 5 else { return (trimmed(kept), exponent) }
    var index = kept.count - 1
    while index >= 0, kept[index] == 9 {
      kept[index] = 0
      index -= 1
    }
    guard index >= 0 else { return ([1], exponent + 1) }
    kept[index] += 1
    return (trimmed(kept), exponent)
  }

  private static func trimmed(_ digits: [UInt8]) -> [UInt8] {
    var digits = digits
    while let last = digits.last, last == 0 { digits.removeLast() }
    return digits
  }

  private static func plain(_ digits: [UInt8], exponent: Int) -> String {
    let text = String(decoding: digits.map { $0 + 0x30 }, as: UTF8.self)
    if exponent < 0 { return "0." + String(repeating: "0", count: -exponent - 1) + text }
    let zeros = exponent + 1 - digits.count
    if zeros >= 0 { return text + String(repeating: "0", count: zeros) }
    let whole = digits.prefix(exponent + 1).map { $0 + 0x30 }
    let rest = digits.dropFirst(exponent + 1).map { $0 + 0x30 }
    return String(decoding: whole + [UInt8(ascii: ".")] + rest, as: UTF8.self)
  }
}
