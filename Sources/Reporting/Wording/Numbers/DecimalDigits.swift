import Measures

/// A number as its decimal digits, so that rounding sees what people see: 2.675 is 2.675.
///
/// A `Double` stands for its shortest decimal that reads back as the same value; rounding on the
/// binary value would turn 2.675 (stored as 2.67499…) into 2.67. Written by hand because no
/// library at hand rounds halves away from zero on the decimal form.
struct DecimalDigits: Equatable, Sendable {
  /// True below zero; zero has no sign.
  private(set) var isNegative: Bool
  /// Digits 0–9 from the first that is not zero; empty for zero.
  private(set) var digits: [UInt8]
  /// How many digits stand before the decimal point; negative where zeros follow the point.
  private(set) var wholeDigits: Int

  /// The number `digits × 10^(wholeDigits − digits.count)`.
  private init(isNegative: Bool, digits: [UInt8], wholeDigits: Int) {
    let leading = digits.prefix { $0 == 0 }.count
    self.digits = Array(digits.dropFirst(leading))
    self.wholeDigits = wholeDigits - leading
    while self.digits.last == 0 { self.digits.removeLast() }
    self.isNegative = isNegative && !self.digits.isEmpty
    if self.digits.isEmpty { self.wholeDigits = 0 }
  }

  /// A whole number of units of 10^−`decimals`: cents with two decimals.
  init(_ value: some BinaryInteger, decimals: Int = 0) {
    let digits = String(value.magnitude).utf8.map { $0 - 0x30 }
    self.init(isNegative: value < 0, digits: digits, wholeDigits: digits.count - decimals)
  }

  /// An exact amount.
  init(_ money: Money) { self.init(money.minorUnits, decimals: money.currency.minorDigits) }

  /// The shortest decimal of `value`; `nil` if it is not finite.
  init?(_ value: Double) {
    guard value.isFinite else { return nil }
    let parts = value.magnitude.description.utf8.split(separator: UInt8(ascii: "e"))
    let mantissa = parts.first.map(Array.init) ?? []
    let point = mantissa.firstIndex(of: UInt8(ascii: ".")) ?? mantissa.count
    let exponent = parts.count > 1 ? Int(String(Substring(parts[1]))) ?? 0 : 0
    self.init(
      isNegative: value < 0,
      digits: mantissa.filter { $0 != UInt8(ascii: ".") }.map { $0 - 0x30 },
      wholeDigits: point + exponent)
  }

  /// The number times 10^`places`, exactly: shares as percentages, amounts in thousands.
  func shifted(by places: Int) -> DecimalDigits {
    DecimalDigits(isNegative: isNegative, digits: digits, wholeDigits: wholeDigits + places)
  }

  /// The nearest number with that many decimals; halves go away from zero.
  func rounded(decimals: Int) -> DecimalDigits {
    let kept = wholeDigits + decimals
    guard kept < digits.count else { return self }
    guard kept >= 0 else { return DecimalDigits(0) }
    var result = Array(digits[..<kept])
    guard digits[kept] >= 5 else {
      return DecimalDigits(isNegative: isNegative, digits: result, wholeDigits: wholeDigits)
    }
    var place = kept - 1
    while place >= 0, result[place] == 9 {
      result[place] = 0
      place -= 1
    }
    guard place < 0 else {
      result[place] += 1
      return DecimalDigits(isNegative: isNegative, digits: result, wholeDigits: wholeDigits)
    }
    return DecimalDigits(
      isNegative: isNegative, digits: [1] + result, wholeDigits: wholeDigits + 1)
  }

  /// The nearest number of at most that many digits: frees a tick from binary dust.
  func rounded(significant count: Int) -> DecimalDigits { rounded(decimals: count - wholeDigits) }

  /// Decimals needed to print the number as it is.
  var decimals: Int { max(0, digits.count - wholeDigits) }

  /// The digits before and after the point, as ASCII, with exactly that many decimals.
  ///
  /// Expects a number already rounded to `decimals`.
  func ascii(decimals: Int) -> (whole: [UInt8], fraction: [UInt8]) {
    func digit(_ place: Int) -> UInt8 { digits.indices.contains(place) ? digits[place] : 0 }
    let whole = wholeDigits > 0 ? (0..<wholeDigits).map(digit) : [0]
    let fraction = (0..<decimals).map { digit(wholeDigits + $0) }
    return (whole.map { $0 + 0x30 }, fraction.map { $0 + 0x30 })
  }
}
