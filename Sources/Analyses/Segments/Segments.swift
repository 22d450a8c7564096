import Estimation
import Facts
import Measures
import Reporting

/// Contacts and sales of the known customers by segment: new and returning, area, age group, store
/// card and the owner's own groups, and what randomised tests show in each. Small groups are
/// hidden, and with them whatever would give them away.
package struct Segments: Analysis {
  /// The analysis; it has no settings of its own.
  package init() {}

  /// The page and its figures; nothing if no contact names a customer.
  package func contribution(to material: Material) -> Contribution {
    var contribution = Contribution()
    guard !material.groupings.isEmpty else { return contribution }
    let cells = material.personCells
    let returns = SegmentReturn.all(material)
    contribution.figures = figures(cells, material) + testFigures(returns, material)
    contribution.section = section(cells, returns, material)
    contribution.section?.isFurther = true
    return contribution
  }

  /// A count of customers, as far as it may be shown.
  func shown(_ cell: Int, _ cells: PersonCells) -> Quantity {
    cells.suppression.shown(cell)
  }

  /// A share of a group with its interval; `nil` where one of the counts is hidden.
  func share(_ part: Int, of whole: Int, _ cells: PersonCells) -> Interval? {
    guard case .count(let successes) = shown(part, cells),
      case .count(let trials) = shown(whole, cells), trials > 0
    else { return nil }
    return Jeffreys.interval(successes: successes, trials: trials)
  }

  private func figures(_ cells: PersonCells, _ material: Material) -> [Figure] {
    let month = material.setting.month
    return zip(material.groupings, cells.groups).flatMap { grouping, rows in
      zip(grouping.groups, rows).flatMap { group, row -> [Figure] in
        let scope = [Dimension(grouping.kind.rawValue, id(group.value))]
        func figure(_ measure: String, _ value: Quantity) -> Figure {
          Figure(measure: measure, scope: scope, month: month, value: value)
        }
        var figures = [
          figure("known-customers", shown(row.customers, cells)),
          figure("never-contacted", shown(row.never, cells)),
          figure("known-customer-sales", .unknown),
        ]
        if !cells.suppression.isHidden[row.customers] {
          figures[2].value = .money(material.money(group.sales))
        }
        if material.setting.contactLimit != nil {
          figures.append(figure("customers-above-limit", shown(row.above, cells)))
        }
        return figures
      }
    }
  }

  /// A group in data.
  func id(_ group: String?) -> String {
    guard let group else { return "unknown" }
    return group == Grouping.others ? "others" : group
  }

  /// A group as printed.
  func name(_ group: String?, in grouping: Grouping.Kind) -> Phrase {
    guard let value = group else { return Words.say("value.not-known") }
    if value == Grouping.others { return Words.say("segments.others") }
    switch grouping {
    case .history: return Words.say("segments.\(value)")
    case .card: return Words.say("value.\(value)")
    case .area, .age, .segment: return .verbatim(value)
    }
  }
}
