import Delivery
import Measures
import Reporting

/// The figures of a report as lines for the state folder: what later reports and `contatto diff`
/// compare with.
enum FigureLines {
  /// One figure a line, in the order of the report.
  static func bytes(_ figures: [Figure]) -> [UInt8] {
    figures.flatMap { line($0).bytes + [0x0A] }
  }

  /// The figures that lines hold; lines that are none are passed over.
  static func entries(_ bytes: [UInt8]) -> [FigureEntry] {
    bytes.split(separator: 0x0A).compactMap { line in
      JSONScanner.value(of: Array(line)).flatMap(FigureEntry.init)
    }
  }

  private static func line(_ figure: Figure) -> PlainJSON {
    let scope = figure.scope.map { "\($0.name)=\($0.value)" }.joined(separator: ";")
    let (kind, value) = quantity(figure.value)
    return .object([
      .init(name: "id", value: .text(figure.measure)),
      .init(name: "scope", value: .text(scope)),
      .init(name: "month", value: optional(figure.month?.description)),
      .init(name: "kind", value: .text(kind)),
      .init(name: "value", value: optional(value)),
      .init(name: "low", value: number(figure.interval?.low)),
      .init(name: "high", value: number(figure.interval?.high)),
      .init(name: "verdict", value: optional(figure.verdict?.rawValue)),
      .init(name: "grade", value: optional(figure.grade?.rawValue)),
    ])
  }

  private static func optional(_ text: String?) -> PlainJSON { text.map(PlainJSON.text) ?? .null }

  private static func number(_ value: Double?) -> PlainJSON {
    value.flatMap { $0.isFinite ? .number("\($0)") : nil } ?? .null
  }

  private static func quantity(_ quantity: Quantity) -> (kind: String, value: String?) {
    switch quantity {
    case .money(let money): ("money", money.plain)
    case .count(let count): ("count", String(count))
    case .share(let ratio): ("share", "\(ratio.value)")
    case .number(let number, _): ("number", "\(number)")
    case .unknown: ("unknown", nil)
    case .suppressed: ("suppressed", nil)
    case .withheld: ("withheld", nil)
    }
  }
}
