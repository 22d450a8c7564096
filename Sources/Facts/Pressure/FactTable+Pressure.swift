import Measures
import Records

extension FactTable {
  /// Contacts per known customer in the `window` days up to the knowledge date, over all managed
  /// channels, and how many had none in `neverWindow` days. `nil` if no contact names a customer.
  package func contactLoad(window: Int, neverWindow: Int) -> ContactLoad? {
    let year = asOf - 364
    var known: Set<Person> = []
    var contacts: [Person: Int] = [:]
    var reached: Set<Person> = []
    var hasPersons = false
    for touch in touches where FactTable.isContact(touch) {
      guard let person = touch.customer, isManaged(touch.touchpoint) else { continue }
      hasPersons = true
      guard touch.day >= year else { continue }
      known.insert(person)
      if touch.day > asOf - neverWindow { reached.insert(person) }
      if touch.day > asOf - window { contacts[person, default: 0] += touch.count }
    }
    guard hasPersons else { return nil }
    for receipt in receipts where receipt.day >= year {
      if let person = receipt.customer { known.insert(person) }
    }
    var byContacts = [Int](repeating: 0, count: (contacts.values.max() ?? 0) + 1)
    for count in contacts.values { byContacts[count] += 1 }
    byContacts[0] = known.count - contacts.count
    return ContactLoad(
      from: asOf - (window - 1), to: asOf, customers: known.count, byContacts: byContacts,
      neverContacted: known.count - reached.count, neverWindowDays: neverWindow)
  }

  /// How many known persons a channel (index), or any, ever contacted.
  package func contactedPersons(channel: Int?) -> Int {
    persons(channel: channel, where: FactTable.isContact)
  }

  /// How many known persons ever used a code that the touch log names.
  package func redeemingPersons(channel: Int?) -> Int {
    persons(channel: channel) { $0.kind == .couponRedeemed }
  }

  private func persons(channel: Int?, where counts: (TouchFact) -> Bool) -> Int {
    var persons: Set<Person> = []
    for touch in touches where counts(touch) {
      let own = register.channelOfTouchpoint[touch.touchpoint]
      if channel == nil || own == channel, let person = touch.customer { persons.insert(person) }
    }
    return persons.count
  }

  /// True for what reaches a person: mails sent, coupons printed, calls and letters.
  package static func isContact(_ touch: TouchFact) -> Bool {
    switch touch.kind {
    case .sent, .couponPrinted, .called: true
    case .delivered, .opened, .clicked, .visited, .unsubscribed, .complained, .bounced,
      .couponRedeemed, .withheld:
      false
    }
  }

  /// True for what a person meets: contacts that reach it, and its own visits.
  package static func isMeeting(_ touch: TouchFact) -> Bool {
    isContact(touch) || touch.kind == .visited
  }

  private func isManaged(_ touchpoint: Int) -> Bool {
    register.channels[register.channelOfTouchpoint[touchpoint]].isManaged
  }
}
