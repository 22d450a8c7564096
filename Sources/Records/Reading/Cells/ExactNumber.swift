import Measures

/// A decimal number without rounding: amounts and quantities until they enter a record.
struct ExactNumber: Hashable, Sendable {
  private(set) var mantissa: Int128
  private(set) var places: Int

  static let zero = ExactNumber(mantissa: 0, places: 0)

  init(mantissa: Int128, places: Int) {
    self.mantissa = mantissa
    self.places = places
    while self.places > 0, self.mantissa % 10 == 0 {
      self.mantissa /= 10
      self.places -= 1
    }
  }

  /// A number that fits in a machine word, which is quicker to shorten.
  init(short: Int64, places: Int) {
    var (short, places) = (short, places)
    while places > 0, short % 10 == 0 { (short, places) = (short / 10, places - 1) }
    mantissa = Int128(short)
    self.places = places
  }

  /// A cell of digits, with a minus in front and one decimal mark between them at most, as most
  /// numbers are; `nil` for any other, which `NumberToken` then judges.
  init?(plain cell: Span<UInt8>, mark: UInt8) {
    let isNegative = !cell.isEmpty && cell[0] == UInt8(ascii: "-")
    let start = isNegative ? 1 : 0
    guard cell.count > start, cell.count - start <= 17, Byte.isDigit(cell[start]),
      Byte.isDigit(cell[cell.count - 1])
    else { return nil }
    var digits: Int64 = 0
    var point = cell.count
    for index in start..<cell.count {
      if Byte.isDigit(cell[index]) {
        digits = digits &* 10 &+ Int64(cell[index] &- Byte.zero)
      } else {
        guard cell[index] == mark, point == cell.count else { return nil }
        point = index
      }
    }
    let places = point == cell.count ? 0 : cell.count - 1 - point
    self.init(short: isNegative ? -digits : digits, places: places)
  }

  /// A constant of a profile, such as `0` or `10.5`.
  init?(constant: String) {
    let text = Array(constant.utf8)[...]
    guard let token = NumberToken(text, readsLeading: false), token.sign == nil else { return nil }
    guard let number = token.number(.point) else { return nil }
    self = number
  }

  var isZero: Bool { mantissa == 0 }
  var isNegative: Bool { mantissa < 0 }
  var magnitude: ExactNumber { isNegative ? negated : self }
  var negated: ExactNumber { ExactNumber(mantissa: -mantissa, places: places) }

  /// The product; `nil` beyond 38 digits.
  func times(_ other: ExactNumber) -> ExactNumber? {
    let (product, overflow) = mantissa.multipliedReportingOverflow(by: other.mantissa)
    return overflow ? nil : ExactNumber(mantissa: product, places: places + other.places)
  }

  /// The sum; `nil` beyond 38 digits.
  func plus(_ other: ExactNumber) -> ExactNumber? {
    let shared = max(places, other.places)
    guard let left = scaled(to: shared), let right = other.scaled(to: shared) else { return nil }
    let (sum, overflow) = left.addingReportingOverflow(right)
    return overflow ? nil : ExactNumber(mantissa: sum, places: shared)
  }

  /// The difference; `nil` beyond 38 digits.
  func minus(_ other: ExactNumber) -> ExactNumber? { plus(other.negated) }

  /// Minor units of a currency, rounded half away from zero; `nil` beyond 18 digits.
  func minorUnits(_ currency: Currency) -> Int64? {
    let digits = currency.minorDigits
    if places <= digits, let short = Int64(exactly: mantissa), short.magnitude < 1 << 52 {
      return (places..<digits).reduce(short) { value, _ in value * 10 }
    }
    guard places > digits else { return scaled(to: digits).flatMap { Int64(exactly: $0) } }
    var divisor: Int128 = 1
    for _ in digits..<places { divisor *= 10 }
    let (quotient, rest) = mantissa.quotientAndRemainder(dividingBy: divisor)
    let isUp = rest.magnitude * 2 >= divisor.magnitude
    return Int64(exactly: quotient + (isUp ? (mantissa < 0 ? -1 : 1) : 0))
  }

  /// A whole number that is not negative; `nil` for anything else.
  var count: Int64? { places == 0 && mantissa >= 0 ? Int64(exactly: mantissa) : nil }

  /// The number of a record; `nil` if it has too many digits.
  var plain: PlainNumber? {
    Int64(exactly: mantissa).flatMap { PlainNumber(digits: $0, places: places) }
  }

  /// All digits with a point, such as `-0.15966`.
  var text: String {
    let digits = String(mantissa.magnitude)
    let padded = String(repeating: "0", count: max(0, places + 1 - digits.utf8.count)) + digits
    let sign = isNegative ? "-" : ""
    return sign + (places == 0 ? padded : padded.dropLast(places) + "." + padded.suffix(places))
  }

  /// True if the two differ by at most `tolerance`.
  func isNear(_ other: ExactNumber, within tolerance: ExactNumber) -> Bool {
    guard let difference = minus(other) else { return false }
    return !(tolerance < difference.magnitude)
  }

  static func < (left: ExactNumber, right: ExactNumber) -> Bool {
    guard let difference = left.minus(right) else {
      // So far apart that they cannot be brought to one scale: the shorter scale is the larger.
      return left.isNegative || !right.isNegative && left.places > right.places
    }
    return difference.isNegative
  }

  private func scaled(to places: Int) -> Int128? {
    var value = mantissa
    for _ in self.places..<max(places, self.places) {
      let (next, overflow) = value.multipliedReportingOverflow(by: 10)
      if overflow { return nil }
      value = next
    }
    return value
  }
}
