import Measures
import Reporting

/// A cell of a table: what is printed, and the plain value by which the script sorts.
struct CellHTML {
  /// The cell.
  let cell: Cell
  /// The words of the report's language.
  let wording: Wording

  /// The content of the table cell, without the bounds of an estimate.
  var content: HTML {
    switch cell {
    case .verdict(let verdict): VerdictHTML.markup(verdict, wording: wording)
    case .grade(let grade): VerdictHTML.markup(grade, wording: wording)
    case .estimate(let quantity, _): .text(wording.tileText(.quantity(quantity)))
    case .text, .quantity, .day, .month: .text(wording.text(cell))
    }
  }

  /// The bounds of an estimate, for the column beside it.
  var bounds: String {
    guard case .estimate(let quantity, let interval) = cell else { return "" }
    return wording.bounds(quantity, interval)
  }

  /// Plain value for sorting: `data-v` is a number, `data-k` a key; none where the text serves.
  var sortKey: [Attribute] {
    switch cell {
    case .text: []
    case .quantity(let quantity), .estimate(let quantity, _): CellHTML.sortKey(quantity)
    case .verdict(let verdict):
      [Attribute("data-k", String(Verdict.allCases.firstIndex(of: verdict) ?? 0))]
    case .grade(let grade): [Attribute("data-k", grade.rawValue)]
    case .day(let day): [Attribute("data-k", day.description)]
    case .month(let month): [Attribute("data-k", month.description)]
    }
  }

  /// True where there is no value to show.
  var isUnknown: Bool {
    if case .quantity(.unknown) = cell { true } else { false }
  }

  private static func sortKey(_ quantity: Quantity) -> [Attribute] {
    switch quantity {
    case .unknown, .withheld: []
    case .suppressed: [Attribute("data-v", "0")]
    case .money, .count, .share, .number: [Attribute("data-v", DataNumber.text(quantity))]
    }
  }
}
