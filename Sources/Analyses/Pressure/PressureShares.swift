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

  /// Places of the cells in the system of all counts of customers.
  struct Places {
    /// How many classes of exactly k contacts there are; they come first.
    let classes: Int
    /// Everyone.
    var customers: Int { classes }
    /// Above the limit.
    var above: Int { classes + 1 }
    /// The open class at the end of the histogram.
    var open: Int { classes + 2 }
    /// Without any contact in the longer window.
    var never: Int { classes + 3 }

    init(_ load: ContactLoad) { classes = load.byContacts.count }
  }

  /// The counts, in the order of `Places`, and what adds up to what.
  static func cells(_ load: ContactLoad, limit: Int?)
    -> (counts: [Int], lines: [CellSuppression.Line])
  {
    let open = openClass(limit: limit)
    let exact = load.byContacts
    let places = Places(load)
    let all = places.classes
    // After those without any contact come the others who had none in the shorter window, and all
    // contacts together.
    let counts =
      exact + [
        load.customers, limit.map(load.above) ?? 0, exact.dropFirst(open).reduce(0, +),
        load.neverContacted, exact[0] - load.neverContacted, load.contacts,
      ]
    let lines = [
      CellSuppression.Line(total: places.customers, parts: Array(0..<all)),
      CellSuppression.Line(
        total: places.above, parts: limit.map { Array(min($0 + 1, all)..<all) } ?? []),
      CellSuppression.Line(total: places.open, parts: Array(min(open, all)..<all)),
      CellSuppression.Line(total: 0, parts: [places.never, places.never + 1]),
      CellSuppression.Line(
        total: places.never + 2, parts: Array(0..<all), weights: Array(0..<all)),
    ]
    return (counts, lines)
  }

  init(load: ContactLoad, material: Material) {
    let limit = material.setting.contactLimit
    let open = PressureShares.openClass(limit: limit)
    let places = Places(load)
    let all = places.classes
    let suppression = material.personCells?.suppression
    func shown(_ cell: Int) -> Quantity {
      suppression?.shown(cell) ?? .withheld
    }
    byContacts = (0..<all).map(shown)
    bins = (0..<min(open, all)).map(shown) + (all > open ? [shown(places.open)] : [])
    aboveCount = limit == nil ? .unknown : shown(places.above)
    neverCount = shown(places.never)
    func share(_ count: Quantity) -> Ratio? {
      if case .count(let number) = count { Ratio(number, of: load.customers) } else { nil }
    }
    above = share(aboveCount)
    never = share(neverCount)
  }

  /// The first number of contacts of the open class at the end of the histogram.
  static func openClass(limit: Int?) -> Int { max(Pressure.openClass, limit.map { $0 + 1 } ?? 0) }
}
