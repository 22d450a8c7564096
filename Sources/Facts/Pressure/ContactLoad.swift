package import Measures

/// How many managed contacts each customer got in a window of days.
package struct ContactLoad: Sendable {
  /// First day of the window.
  package var from: Day
  /// Last day of the window.
  package var to: Day
  /// Customers known: bought in the last 365 days, or were contacted in them.
  package var customers: Int
  /// `byContacts[k]` customers got exactly k contacts in the window.
  package var byContacts: [Int]
  /// Customers without a contact in the longer window.
  package var neverContacted: Int
  /// Days of the longer window.
  package var neverWindowDays: Int

  /// The load of customers up to the knowledge date `asOf`.
  package init(_ persons: [PersonContacts], asOf: Day, window: Int, neverWindow: Int) {
    from = asOf - (window - 1)
    to = asOf
    customers = persons.count
    byContacts = [Int](repeating: 0, count: (persons.map(\.contacts).max() ?? 0) + 1)
    for person in persons { byContacts[person.contacts] += 1 }
    neverContacted = persons.count { $0.isNeverContacted }
    neverWindowDays = neverWindow
  }

  /// Customers with more than `limit` contacts.
  package func above(_ limit: Int) -> Int { byContacts.dropFirst(limit + 1).reduce(0, +) }

  /// Contacts in the window that a cap on those of each customer would save.
  package func saved(_ cap: Int) -> Int {
    byContacts.enumerated().reduce(0) { $0 + max(0, $1.offset - cap) * $1.element }
  }

  /// Contacts in the window.
  package var contacts: Int {
    byContacts.enumerated().reduce(0) { $0 + $1.offset * $1.element }
  }
}
