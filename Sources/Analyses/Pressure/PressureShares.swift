import Facts
import Measures
import Reporting

/// Customers by number of contacts, above the limit and without contact, as far as they may be
/// shown: sums that overlap are hidden together, so that no small group can be worked out.
struct PressureShares {
  /// All known customers.
  let customers: Quantity
  /// Contacts in the window.
  let contacts: Quantity
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
    /// With any contact in the longer window.
    var met: Int { classes + 6 }
    /// Contacts in the window, which are persons times contacts.
    var contacts: Int { classes + 5 }
    /// Customers with more than so many contacts, by place in `tails`.
    func tail(_ place: Int) -> Int { classes + 7 + place }
    /// Contacts that a cap saves, by its place.
    func saved(_ place: Int) -> Int { classes + 7 + tails + place }

    private let tails: Int

    init(_ load: ContactLoad, tails: Int) {
      classes = load.byContacts.count
      self.tails = tails
    }
  }

  /// The counts, in the order of `Places`, and what adds up to what.
  static func cells(_ load: ContactLoad, limit: Int?, caps: ContactCaps?)
    -> (counts: [Int], lines: [CellSuppression.Line])
  {
    let open = openClass(limit: limit)
    let exact = load.byContacts
    let tails = caps?.tails ?? []
    let places = Places(load, tails: tails.count)
    let all = places.classes
    // After those without any contact come the others who had none in the shorter window, and all
    // contacts together.
    let counts =
      exact + [
        load.customers, limit.map(load.above) ?? 0, exact.dropFirst(open).reduce(0, +),
        load.neverContacted, exact[0] - load.neverContacted, load.contacts,
        load.customers - load.neverContacted,
      ] + tails.map(load.above) + (caps?.caps ?? []).map(load.saved)
    var lines = [
      CellSuppression.Line(total: places.customers, parts: Array(0..<all)),
      CellSuppression.Line(
        total: places.above, parts: limit.map { Array(min($0 + 1, all)..<all) } ?? []),
      CellSuppression.Line(total: places.open, parts: Array(min(open, all)..<all)),
      CellSuppression.Line(total: 0, parts: [places.never, places.never + 1]),
      CellSuppression.Line(
        total: places.contacts, parts: Array(0..<all), weights: Array(0..<all)),
      CellSuppression.Line(total: places.customers, parts: [places.never, places.met]),
    ]
    lines += tails.enumerated().map { place, most in
      .init(
        total: places.tail(place), parts: Array(min(most + 1, all)..<all), mayHideTotal: true)
    }
    // A saved contact is a customer times the contacts above the cap.
    lines += (caps?.caps ?? []).enumerated().map { place, cap in
      let parts = Array(min(cap + 1, all)..<all)
      return .init(
        total: places.saved(place), parts: parts, weights: parts.map { $0 - cap },
        mayHideTotal: true)
    }
    return (counts, lines)
  }

  init(load: ContactLoad, material: Material) {
    let limit = material.setting.contactLimit
    let open = PressureShares.openClass(limit: limit)
    let places = Places(load, tails: 0)
    let all = places.classes
    let suppression = material.load.map { _ in material.personCells.suppression }
    func shown(_ cell: Int) -> Quantity {
      suppression?.shown(cell) ?? .withheld
    }
    customers = shown(places.customers)
    contacts = shown(places.contacts)
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

  /// Contacts a customer; `nil` where one of the numbers is hidden.
  var mean: Double? {
    guard case .count(let contacts) = contacts, case .count(let customers) = customers,
      customers > 0
    else { return nil }
    return Double(contacts) / Double(customers)
  }

  /// Share of customers within the limit; `nil` where those above it are hidden.
  var within: Ratio? { above.map { Ratio(1 - $0.value) } }

  /// The first number of contacts of the open class at the end of the histogram.
  static func openClass(limit: Int?) -> Int { max(Pressure.openClass, limit.map { $0 + 1 } ?? 0) }
}
