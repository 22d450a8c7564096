import Measures
import Records

extension FactTable {
  /// What is known of every person with a contact: contacts and purchases on one clock, in the
  /// order of the persons.
  ///
  /// A contact is a piece sent or printed, a call or a visit: each reaches somebody once. Opening
  /// and following it are answers to it, no contacts of their own.
  package func personHistories() -> [PersonHistory] {
    let channels = register.channelOfTouchpoint
    let sending = channelsThatSend
    let contacts = touchRows { isContact($0.kind, isSending: sending[channels[$0.touchpoint]]) }
    let purchases = purchaseRows()
    let unit = Double(rules.currency.minorUnitsPerUnit)
    return contacts.persons.sorted().map { person in
      PersonHistory(
        person: Int(person.index),
        touches: contacts[person].map { row in
          PersonHistory.Touch(
            day: clock(touches[row].day, touches[row].second),
            channel: channels[touches[row].touchpoint])
        },
        purchases: purchases[person].map { row in
          // A receipt without a time is booked at the end of its day: contacts of the day come
          // first.
          PersonHistory.Purchase(
            day: clock(receipts[row].day, receipts[row].second ?? 86_399),
            value: Double(receipts[row].keptNet) / unit)
        })
    }
  }

  /// For each channel whether its source says what was sent; where it does not, what arrived
  /// stands for it.
  var channelsThatSend: [Bool] {
    var sends = [Bool](repeating: false, count: register.channels.count)
    for touch in touches where touch.kind == .sent && touch.customer != nil {
      sends[register.channelOfTouchpoint[touch.touchpoint]] = true
    }
    return sends
  }

  /// True for what reaches a person once: a piece, a call, a visit.
  func isContact(_ kind: TouchKind, isSending: Bool) -> Bool {
    switch kind {
    case .sent, .couponPrinted, .called, .visited: true
    case .delivered: !isSending
    case .opened, .clicked, .couponRedeemed, .unsubscribed, .complained, .bounced, .withheld:
      false
    }
  }

  private func clock(_ day: Day, _ second: Int?) -> Double {
    Double(day.number) + Double(second ?? 0) / 86_400
  }
}
