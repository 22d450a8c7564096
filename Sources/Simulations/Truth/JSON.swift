/// A JSON text with members in the order given.
enum JSON {
  case text(String)
  case whole(Int)
  /// Cents, written as euros with two digits.
  case cents(Int64)
  /// A ratio, written with four digits; `nil` where there is none.
  case ratio(Double?)
  case list([JSON])
  case object([(String, JSON)])

  /// The text, indented by two blanks; short lists of plain values stay on one line.
  func written(indent: String = "") -> String {
    let inner = indent + "  "
    switch self {
    case .text(let text): return "\"\(text)\""
    case .whole(let number): return "\(number)"
    case .cents(let cents): return Digits.point(cents)
    case .ratio(let ratio): return JSON.decimal(ratio)
    case .list(let items):
      guard items.contains(where: \.isNested) else {
        return "[" + items.map { $0.written() }.joined(separator: ", ") + "]"
      }
      let rows = items.map { inner + $0.written(indent: inner) }
      return "[\n" + rows.joined(separator: ",\n") + "\n\(indent)]"
    case .object(let members):
      if !members.contains(where: \.1.isNested) && members.count <= 7 {
        return "{" + members.map { "\"\($0.0)\": \($0.1.written())" }.joined(separator: ", ") + "}"
      }
      let rows = members.map { "\(inner)\"\($0.0)\": \($0.1.written(indent: inner))" }
      return "{\n" + rows.joined(separator: ",\n") + "\n\(indent)}"
    }
  }

  private var isNested: Bool {
    switch self {
    case .list, .object: true
    default: false
    }
  }

  private static func decimal(_ ratio: Double?) -> String {
    guard let ratio else { return "null" }
    let scaled = Int64((ratio * 10_000).rounded())
    let (whole, rest) = scaled.magnitude.quotientAndRemainder(dividingBy: 10_000)
    return "\(scaled < 0 ? "-" : "")\(whole).\(Digits.padded(Int(rest), 4))"
  }
}
