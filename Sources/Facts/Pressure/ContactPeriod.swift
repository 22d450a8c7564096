import Measures
package import Records

/// Thirty days (or another window) of one known customer: contacts in it, and what went along.
package struct ContactPeriod: Sendable {
  /// Who.
  package let person: Person
  /// Which window, 0 for the latest.
  package let window: Int
  /// Managed contacts in it.
  package internal(set) var contacts = 0
  /// Net sales of purchases in it, origin view, in minor units.
  package internal(set) var sales: Int64 = 0
  /// True if the customer bought in it.
  package internal(set) var hasBought = false
  /// True if the customer asked for no more contacts in it.
  package internal(set) var hasOptedOut = false
  /// True if the customer complained in it.
  package internal(set) var hasComplained = false
}

extension FactTable {
  /// The last `count` windows of `days` days each, up to the knowledge date, of every customer that
  /// any managed contact of them reached or who bought in them; a customer's windows begin with
  /// the one in which the customer is first seen. By customer, then window.
  package func contactPeriods(days: Int, count: Int) -> [ContactPeriod] {
    let first = asOf - (days * count - 1)
    let isManaged = register.channelOfTouchpoint.map { register.channels[$0].isManaged }
    let contacts = touchRows { touch in
      touch.day >= first
        && (FactTable.isContact(touch)
          ? isManaged[touch.touchpoint] : touch.kind == .unsubscribed || touch.kind == .complained)
    }
    let purchases = purchaseRows(since: first)
    var periods: [ContactPeriod] = []
    for person in PersonRows.persons(of: contacts, purchases) {
      let start = periods.count
      for window in 0..<count { periods.append(ContactPeriod(person: person, window: window)) }
      // The window in which the customer was first reached or bought.
      var seen = -1
      for row in contacts[person] {
        let window = (asOf - touches[row].day) / days
        switch touches[row].kind {
        case .unsubscribed: periods[start + window].hasOptedOut = true
        case .complained: periods[start + window].hasComplained = true
        default:
          periods[start + window].contacts += touches[row].count
          seen = max(seen, window)
        }
      }
      for row in purchases[person] {
        let window = (asOf - receipts[row].day) / days
        periods[start + window].sales += receipts[row].keptNet
        periods[start + window].hasBought = true
        seen = max(seen, window)
      }
      periods.removeLast(count - 1 - seen)
    }
    return periods
  }
}
