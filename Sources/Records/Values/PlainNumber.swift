/// An exact decimal number that is not money: a quantity, a score, a claimed conversion.
///
/// Packed into eight bytes: a signed 56-bit integer and the number of its decimal places.
package struct PlainNumber: Packable, Comparable, CustomStringConvertible {
  private let packed: Int64

  /// The digits without the decimal point.
  package var digits: Int64 { packed >> 8 }
  /// Digits behind the decimal point, 0 to 18.
  package var places: Int { Int(packed & 0xFF) }
  /// The nearest floating-point number.
  package var value: Double {
    (0..<places).reduce(Double(digits)) { value, _ in value / 10 }
  }

  /// `digits ÷ 10^places` without trailing zeros; `nil` outside of ±2^55 or 18 places.
  package init?(digits: Int64, places: Int) {
    guard places >= 0 else { return nil }
    var (digits, places) = (digits, places)
    while places > 0, digits % 10 == 0 { (digits, places) = (digits / 10, places - 1) }
    guard places <= 18, digits > -(1 << 55), digits < 1 << 55 else { return nil }
    packed = digits << 8 | Int64(places)
  }

  /// A whole number; larger ones are held at the limit of ±2^55.
  package init(_ whole: Int) {
    let limit: Int64 = 1 << 55 - 1
    packed = Swift.min(Swift.max(Int64(whole), -limit), limit) << 8
  }

  private init(packed: Int64) { self.packed = packed }

  package static var absent: PlainNumber { PlainNumber(packed: .min) }

  /// The shortest plain decimal, such as `0.5`, `-12`.
  package var description: String {
    let text = String(digits.magnitude)
    let sign = digits < 0 ? "-" : ""
    guard places > 0 else { return sign + text }
    let padded = String(repeating: "0", count: max(0, places + 1 - text.utf8.count)) + text
    return sign + padded.dropLast(places) + "." + padded.suffix(places)
  }

  package static func < (left: PlainNumber, right: PlainNumber) -> Bool {
    let shared = max(left.places, right.places)
    return PlainNumber.scaled(left, to: shared) < PlainNumber.scaled(right, to: shared)
  }

  private static func scaled(_ number: PlainNumber, to places: Int) -> Int128 {
    (number.places..<places).reduce(Int128(number.digits)) { value, _ in value * 10 }
  }
}
