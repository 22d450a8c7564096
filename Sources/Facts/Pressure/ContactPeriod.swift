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
    var periods: [Person: [ContactPeriod]] = [:]
    func window(_ day: Day) -> Int? {
      let index = (asOf - day) / days
      return day <= asOf && index < count ? index : nil
    }
    func change(_ person: Person, _ window: Int, _ book: (inout ContactPeriod) -> Void) {
      book(
        &periods[
          person, default: (0..<count).map { ContactPeriod(person: person, window: $0) }][window])
    }
    var first: [Person: Int] = [:]
    for touch in touches {
      guard let person = touch.customer, let index = window(touch.day) else { continue }
      let isManaged = register.channels[register.channelOfTouchpoint[touch.touchpoint]].isManaged
      if FactTable.isContact(touch), isManaged {
        first[person] = max(first[person] ?? 0, index)
        change(person, index) { $0.contacts += touch.count }
      } else if touch.kind == .unsubscribed {
        change(person, index) { $0.hasOptedOut = true }
      } else if touch.kind == .complained {
        change(person, index) { $0.hasComplained = true }
      }
    }
    for receipt in receipts where !receipt.isVoid {
      guard let person = receipt.customer, let index = window(receipt.day) else { continue }
      first[person] = max(first[person] ?? 0, index)
      change(person, index) {
        $0.sales += receipt.keptNet
        $0.hasBought = true
      }
    }
    return periods.keys.sorted().flatMap { person in
      (periods[person] ?? []).filter { $0.window <= first[person] ?? -1 }
    }
  }
}
