import Measures
import Reporting

/// Short ways to the phrases that several analyses print.
enum Words {
  /// A sentence of the catalogue.
  static func say(_ key: String, _ arguments: [String: Argument] = [:]) -> Phrase {
    Phrase(key, arguments)
  }

  /// The subtitle of a chart of months: that there is a line of the year before is said only where
  /// there is one.
  static func subtitle(
    _ key: String, of points: [TrendChart.Point], _ arguments: [String: Argument] = [:]
  ) -> Phrase {
    let isAlone = points.allSatisfy { $0.yearBefore == nil }
    return say(isAlone ? "\(key).alone" : key, arguments)
  }

  /// A text column.
  static func column(_ id: String, _ key: String) -> Column {
    Column(id: id, title: Phrase(key), isNumeric: false)
  }

  /// A column of figures.
  static func figures(_ id: String, _ key: String, _ arguments: [String: Argument] = [:]) -> Column
  {
    Column(id: id, title: Phrase(key, arguments), isNumeric: true)
  }

  /// A name of the user's as a cell.
  static func name(_ text: String) -> Cell { .text(.verbatim(text)) }

  /// An amount that may not be known.
  static func money(_ minorUnits: Int64?, _ currency: Currency) -> Cell {
    .quantity(
      minorUnits.map { .money(Money(minorUnits: $0, currency: currency)) } ?? .unknown)
  }

  /// A count that may not be known.
  static func count(_ value: Int64?) -> Cell {
    .quantity(value.map { .count(Int($0)) } ?? .unknown)
  }
}
