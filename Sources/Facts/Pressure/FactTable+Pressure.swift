import Measures
import Records

extension FactTable {
  /// Contacts per known customer in the `window` days up to the knowledge date, over all managed
  /// channels, and how many had none in `neverWindow` days. `nil` if no contact names a customer.
  package func contactLoad(window: Int, neverWindow: Int) -> ContactLoad? {
    personContacts(window: window, neverWindow: neverWindow).map {
      ContactLoad($0, asOf: asOf, window: window, neverWindow: neverWindow)
    }
  }

  /// What each customer got who is known in the 365 days up to the knowledge date, in the order of
  /// the customers. `nil` if no contact names a customer.
  package func personContacts(window: Int, neverWindow: Int) -> [PersonContacts]? {
    let year = asOf - 364
    var known: [Person: PersonContacts] = [:]
    var hasPersons = false
    for touch in touches where FactTable.isContact(touch) {
      guard let person = touch.customer, isManaged(touch.touchpoint) else { continue }
      hasPersons = true
      guard touch.day >= year else { continue }
      let channel = register.channelOfTouchpoint[touch.touchpoint]
      known[person, default: PersonContacts(person: person)].add(
        touch.count, channel: channel, isInLonger: touch.day > asOf - neverWindow,
        isInWindow: touch.day > asOf - window)
    }
    guard hasPersons else { return nil }
    for receipt in receipts where receipt.day >= year {
      guard let person = receipt.customer else { continue }
      known[person, default: PersonContacts(person: person)].sales += receipt.keptNet
    }
    return known.values.sorted { $0.person < $1.person }
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
