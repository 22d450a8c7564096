package import Records

/// The contacts and purchases of one known customer.
package struct PersonContacts: Sendable {
  /// Who.
  package let person: Person
  /// Managed contacts in the window of the contact limit.
  package private(set) var contacts = 0
  /// Channels (indices) that reached the customer in the longer window, each once, rising.
  package private(set) var channels: [Int] = []
  /// The same for the window of the contact limit.
  package private(set) var recentChannels: [Int] = []
  /// Net sales of the last 365 days, origin view, in minor units.
  package internal(set) var sales: Int64 = 0

  init(person: Person) { self.person = person }

  /// True if the customer got nothing in the longer window.
  package var isNeverContacted: Bool { channels.isEmpty }

  /// Counts contacts of a channel in the windows in which they lie.
  mutating func add(_ count: Int, channel: Int, isInLonger: Bool, isInWindow: Bool) {
    if isInLonger { PersonContacts.insert(channel, into: &channels) }
    guard isInWindow else { return }
    contacts += count
    PersonContacts.insert(channel, into: &recentChannels)
  }

  private static func insert(_ channel: Int, into list: inout [Int]) {
    guard !list.contains(channel) else { return }
    list.append(channel)
    list.sort()
  }
}
