/// Numbers as exports write them.
enum Digits {
  /// A whole number with leading zeros.
  static func padded(_ value: Int, _ width: Int) -> String {
    let digits = String(value)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }

  /// Cents as `1234,56`.
  static func comma(_ cents: Int64) -> String { amount(cents, mark: ",") }

  /// Cents as `1234.56`.
  static func point(_ cents: Int64) -> String { amount(cents, mark: ".") }

  /// Cents as `1.234,56`.
  static func grouped(_ cents: Int64) -> String {
    let text = comma(cents)
    guard cents.magnitude >= 100_000 else { return text }
    return text.dropLast(6) + "." + text.suffix(6)
  }

  /// A count as `12.345` (below a million).
  static func grouped(_ count: Int) -> String {
    count < 1000 ? "\(count)" : "\(grouped(thousands: count)).\(padded(count % 1000, 3))"
  }

  private static func grouped(thousands count: Int) -> String { grouped(count / 1000) }

  private static func amount(_ cents: Int64, mark: String) -> String {
    let (whole, rest) = cents.magnitude.quotientAndRemainder(dividingBy: 100)
    return "\(cents < 0 ? "-" : "")\(whole)\(mark)\(padded(Int(rest), 2))"
  }
}
