import Facts
import Measures
import Reporting

/// Customers by number of contacts, above the limit and without contact, as far as they may be
/// shown: sums that overlap are hidden together, so that no small group can be worked out.
struct PressureShares {
  /// Customers with exactly k contacts.
  let byContacts: [Quantity]
  /// Customers in each class of the histogram.
  let bins: [Quantity]
  /// Customers above the limit; unknown without a limit.
  let aboveCount: Quantity
  /// Customers without contact in the longer window.
  let neverCount: Quantity
  /// Share above the limit; `nil` where the count is suppressed.
  let above: Ratio?
  /// Share without contact; `nil` where the count is suppressed.
  let never: Ratio?

  init(load: ContactLoad, material: Material) {
    let limit = material.setting.contactLimit
    let open = PressureShares.openClass(limit: limit)
    let exact = load.byContacts
    let aboveAll = limit.map(load.above) ?? 0
    let openAll = exact.dropFirst(open).reduce(0, +)
    // Cells: k contacts each, everyone, above the limit, the open class, then those without any
    // contact in the longer window and the others who had none in the shorter one.
    let all = exact.count
    let counts =
      exact + [
        load.customers, aboveAll, openAll, load.neverContacted, exact[0] - load.neverContacted,
        load.contacts,
      ]
    let lines = [
      CellSuppression.Line(total: all, parts: Array(0..<all)),
      CellSuppression.Line(
        total: all + 1, parts: limit.map { Array(min($0 + 1, all)..<all) } ?? []),
      CellSuppression.Line(total: all + 2, parts: Array(min(open, all)..<all)),
      CellSuppression.Line(total: 0, parts: [all + 3, all + 4]),
      CellSuppression.Line(total: all + 5, parts: Array(0..<all), weights: Array(0..<all)),
    ]
    let minimum = material.setting.minimumGroup
    let hidden = CellSuppression(
      counts: counts, lines: lines.filter { !$0.parts.isEmpty }, minimum: minimum
    ).isHidden
    func shown(_ cell: Int) -> Quantity {
      hidden[cell] ? .suppressed(below: minimum) : .count(counts[cell])
    }
    byContacts = (0..<all).map(shown)
    bins = (0..<min(open, all)).map(shown) + (all > open ? [shown(all + 2)] : [])
    aboveCount = limit == nil ? .unknown : shown(all + 1)
    neverCount = shown(all + 3)
    func share(_ count: Quantity) -> Ratio? {
      if case .count(let number) = count { Ratio(number, of: load.customers) } else { nil }
    }
    above = share(aboveCount)
    never = share(neverCount)
  }

  /// The first number of contacts of the open class at the end of the histogram.
  static func openClass(limit: Int?) -> Int { max(Pressure.openClass, limit.map { $0 + 1 } ?? 0) }
}
