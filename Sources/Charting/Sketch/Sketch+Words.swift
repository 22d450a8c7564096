import Measures
import Reporting

extension Sketch {
  /// A number in the unit of a measure, in full: "€1,234", "12.3%".
  func written(_ value: Double, _ measure: Measure) -> String {
    wording.tileText(.quantity(quantity(value, measure)))
  }

  /// The bounds of an estimate in the unit of a measure, as tables print them.
  func bounds(_ interval: Interval, _ measure: Measure) -> String {
    wording.bounds(quantity(interval.estimate, measure), interval)
  }

  /// The name of a row and its value, for the pointer.
  func sentence(_ name: Phrase, _ value: String) -> String {
    words("point", ["name": .phrase(name), "value": .text(value)])
  }

  private func quantity(_ value: Double, _ measure: Measure) -> Quantity {
    switch measure {
    case .money(let currency):
      // Beyond this no amount can be told in minor units; a chart is no ledger.
      let limit = 9e15 / Double(currency.minorUnitsPerUnit)
      return .money(Money(rounding: min(limit, max(-limit, value)), currency: currency))
    case .count: return .number(value, decimals: 0)
    case .share: return .share(Ratio(value))
    case .number(let decimals): return .number(value, decimals: decimals)
    }
  }
}

extension Sketch {
  /// A signed difference in the unit of a measure; shares differ by points.
  func difference(_ value: Double, _ measure: Measure) -> String {
    switch measure {
    case .money(let currency):
      let limit = 9e15 / Double(currency.minorUnitsPerUnit)
      return written(
        .moneyChange(
          Money(rounding: min(limit, max(-limit, value)), currency: currency)))
    case .count: return written(.change(value, decimals: 0))
    case .share: return written(.points(Ratio(value), decimals: 1))
    case .number(let decimals): return written(.change(value, decimals: decimals))
    }
  }
}
