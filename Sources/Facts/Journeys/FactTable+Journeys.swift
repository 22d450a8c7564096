import Measures
import Records

extension FactTable {
  /// What is known of every person with a contact: contacts and purchases on one clock, in the
  /// order of the persons.
  ///
  /// A contact is a piece sent or printed, a call or a visit: each reaches somebody once. Opening
  /// and following it are answers to it, no contacts of their own.
  package func personHistories() -> [PersonHistory] {
    var places: [Person: Int] = [:]
    var histories: [PersonHistory] = []
    let sending = channelsThatSend
    for touch in touches {
      guard let person = touch.customer,
        isContact(touch.kind, isSending: sending[register.channelOfTouchpoint[touch.touchpoint]])
      else { continue }
      let place = places[person] ?? histories.count
      if place == histories.count {
        places[person] = place
        histories.append(PersonHistory(person: Int(person.index)))
      }
      histories[place].touches.append(
        PersonHistory.Touch(
          day: clock(touch.day, touch.second),
          channel: register.channelOfTouchpoint[touch.touchpoint]))
    }
    let unit = Double(rules.currency.minorUnitsPerUnit)
    for receipt in receipts where !receipt.isVoid {
      guard let person = receipt.customer, let place = places[person] else { continue }
      // A receipt without a time is booked at the end of its day: contacts of the day come first.
      histories[place].purchases.append(
        PersonHistory.Purchase(
          day: clock(receipt.day, receipt.second ?? 86_399), value: Double(receipt.keptNet) / unit))
    }
    return histories.sorted { $0.person < $1.person }
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
