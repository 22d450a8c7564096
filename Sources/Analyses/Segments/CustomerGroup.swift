import Facts
import Measures

/// The customers of one segment: how many, and what is known of them.
struct CustomerGroup {
  /// The value of the grouping: `returning`, an area; `nil` where it is not known.
  let value: String?
  /// All known customers of the group.
  var customers = 0
  /// Those without a contact in the longer window.
  var never = 0
  /// Those above the contact limit.
  var above = 0
  /// Managed contacts in the window of the limit.
  var contacts = 0
  /// Net sales of the last 365 days, minor units.
  var sales: Int64 = 0
  /// By channel (index): customers reached in the longer window.
  var reached: [Int]

  init(value: String?, channels: Int) {
    self.value = value
    reached = [Int](repeating: 0, count: channels)
  }

  mutating func add(_ person: PersonContacts, limit: Int?) {
    customers += 1
    if person.isNeverContacted { never += 1 }
    if let limit, person.contacts > limit { above += 1 }
    contacts += person.contacts
    sales += person.sales
    for channel in person.channels { reached[channel] += 1 }
  }

  mutating func add(_ other: CustomerGroup) {
    customers += other.customers
    never += other.never
    above += other.above
    contacts += other.contacts
    sales += other.sales
    for channel in reached.indices { reached[channel] += other.reached[channel] }
  }
}
