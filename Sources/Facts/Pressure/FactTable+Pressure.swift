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
    var hasPersons = false
    let contacts = touchRows { touch in
      guard FactTable.isContact(touch), isManaged(touch.touchpoint) else { return false }
      hasPersons = true
      return touch.day >= year
    }
    guard hasPersons else { return nil }
    let purchases = PersonRows(count: receipts.count) { row in
      receipts[row].day >= year ? receipts[row].customer : nil
    }
    return PersonRows.persons(of: contacts, purchases).map { person in
      var known = PersonContacts(person: person)
      for row in contacts[person] {
        let day = touches[row].day
        known.add(
          touches[row].count, channel: register.channelOfTouchpoint[touches[row].touchpoint],
          isInLonger: day > asOf - neverWindow, isInWindow: day > asOf - window)
      }
      for row in purchases[person] { known.sales += receipts[row].keptNet }
      return known
    }
  }

  /// How many known persons a channel (index), or any, ever contacted.
  package func contactedPersons(channel: Int?) -> Int {
    persons(channel: channel, where: FactTable.isContact)
  }

  /// How many known persons each channel ever contacted, by index.
  package func contactedPersonsByChannel() -> [Int] {
    var isReached = [[Bool]](repeating: [], count: register.channels.count)
    var counts = [Int](repeating: 0, count: register.channels.count)
    for touch in touches where FactTable.isContact(touch) {
      guard let person = touch.customer else { continue }
      let (channel, place) = (register.channelOfTouchpoint[touch.touchpoint], Int(person.index))
      if place >= isReached[channel].count {
        let missing = place + 1 - isReached[channel].count
        isReached[channel].append(contentsOf: repeatElement(false, count: missing))
      }
      if !isReached[channel][place] { counts[channel] += 1 }
      isReached[channel][place] = true
    }
    return counts
  }

  /// How many known persons ever used a code that the touch log names.
  package func redeemingPersons(channel: Int?) -> Int {
    persons(channel: channel) { $0.kind == .couponRedeemed }
  }

  private func persons(channel: Int?, where counts: (TouchFact) -> Bool) -> Int {
    let rows = touchRows { touch in
      counts(touch)
        && (channel == nil || register.channelOfTouchpoint[touch.touchpoint] == channel)
    }
    return rows.persons.count
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
