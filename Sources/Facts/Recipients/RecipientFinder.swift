package import Measures
import Records

/// Puts recipients beside comparable non-recipients, campaign by campaign.
struct RecipientFinder {
  /// A campaign with its recipients.
  private struct Mailing {
    var day: Day
    var last: Day
    var persons: Set<Person> = []

    mutating func add(_ person: Person, on day: Day) {
      last = max(last, day)
      persons.insert(person)
    }
  }

  /// A purchase of a person.
  private struct Purchase {
    var day: Day
    var margin: Double
    var store: Int
  }

  /// Longest window of a campaign, in days; longer ones overlap with everything else.
  private static let longestWindow = 60
  /// A customer is known to buy if the last purchase is not older than this.
  private static let activeDays = 365

  private let facts: FactTable
  private var purchases: [(person: Person, list: [Purchase])] = []
  private let firstDay: Day

  init(facts: FactTable) {
    self.facts = facts
    firstDay = facts.receipts.first?.day ?? facts.asOf
    let unit = Double(facts.rules.currency.minorUnitsPerUnit) * 10_000
    var lists: [Person: [Purchase]] = [:]
    for receipt in facts.receipts {
      guard let person = receipt.customer, let margin = receipt.keptMargin else { continue }
      lists[person, default: []].append(
        Purchase(day: receipt.day, margin: Double(margin) / unit, store: receipt.store))
    }
    purchases = lists.keys.sorted().map { ($0, lists[$0] ?? []) }
  }

  /// The comparison of a channel's campaigns from `first` on; `nil` if it has no known recipients.
  func comparison(channel: Int, since first: Day) -> RecipientFacts? {
    let contacts = contacts(channel)
    let mailings = mailings(channel, since: first)
    guard !mailings.isEmpty else { return nil }
    var result = RecipientFacts(
      channel: channel, units: [], campaigns: 0, leftOut: 0, cost: nil, faceValue: 0, recipients: 0)
    for mailing in mailings {
      let length = window(mailing, channel)
      guard mailing.day - 3 * length >= firstDay, mailing.day + (length - 1) <= facts.asOf else {
        result.leftOut += 1
        continue
      }
      add(mailing, length: length, contacts, to: &result)
    }
    return result
  }

  private func add(
    _ mailing: Mailing, length: Int, _ contacts: [Person: [Day]], to result: inout RecipientFacts
  ) {
    let start = mailing.day
    let end = start + (length - 1)
    for (person, list) in purchases {
      guard let last = list.last(where: { $0.day < start }),
        start - last.day <= RecipientFinder.activeDays
      else { continue }
      let isRecipient = mailing.persons.contains(person)
      // Someone met by the same channel shortly before, or meanwhile, is no clean comparison.
      let other = (contacts[person] ?? []).contains { day in
        day >= start - length && day <= end && !(isRecipient && day >= start)
      }
      guard !other else { continue }
      result.units.append(
        RecipientFacts.Unit(
          isRecipient: isRecipient, earlier: sum(list, start - 2 * length, length),
          before: sum(list, start - length, length), after: sum(list, start, length),
          recencyDays: start - last.day,
          earlierRecencyDays: list.last { $0.day < start - length }.map {
            start - length - $0.day
          }, store: last.store, campaign: result.campaigns))
    }
    result.campaigns += 1
    result.recipients += mailing.persons.count
    if let cost = facts.cost(channel: result.channel, in: start...end) {
      result.cost = (result.cost ?? 0) + cost
    }
    result.faceValue += faceValue(result.channel, mailing.persons, start...end)
  }

  private func sum(_ list: [Purchase], _ start: Day, _ length: Int) -> Double {
    list.reduce(0) { sum, purchase in
      purchase.day >= start && purchase.day < start + length ? sum + purchase.margin : sum
    }
  }

  /// Days on which the channel met each person.
  private func contacts(_ channel: Int) -> [Person: [Day]] {
    var days: [Person: [Day]] = [:]
    for touch in facts.touches where isContact(touch, channel) {
      if let person = touch.customer { days[person, default: []].append(touch.day) }
    }
    return days
  }

  private func mailings(_ channel: Int, since first: Day) -> [Mailing] {
    var mailings: [String: Mailing] = [:]
    for touch in facts.touches where touch.day >= first && isContact(touch, channel) {
      guard let person = touch.customer else { continue }
      let key = facts.text(touch.campaign) ?? touch.day.description
      mailings[key, default: Mailing(day: touch.day, last: touch.day)].add(person, on: touch.day)
    }
    return mailings.keys.sorted(by: Ordering.precedes).compactMap { mailings[$0] }.sorted {
      $0.day < $1.day
    }
  }

  private func isContact(_ touch: TouchFact, _ channel: Int) -> Bool {
    (touch.kind == .sent || touch.kind == .couponPrinted)
      && facts.register.channelOfTouchpoint[touch.touchpoint] == channel
  }

  /// Days of the outcome: from the first piece to the end of the channel's lookback after the last.
  private func window(_ mailing: Mailing, _ channel: Int) -> Int {
    let lookback = facts.register.channels[channel].lookbackDays
    return min(RecipientFinder.longestWindow, mailing.last - mailing.day + lookback)
  }

  private func faceValue(_ channel: Int, _ persons: Set<Person>, _ window: ClosedRange<Day>)
    -> Int64
  {
    guard facts.register.channels[channel].isPriceOff else { return 0 }
    var book = CodeBook(campaigns: facts.campaigns, register: facts.register)
    return facts.receipts.reduce(0) { sum, receipt in
      guard window.contains(receipt.day), let person = receipt.customer, persons.contains(person),
        receipt.codes.contains(where: { code in
          book.campaign(code: code, in: facts.records).flatMap { book.key(of: $0) }?.channel
            == channel
        })
      else { return sum }
      return sum + receipt.codeDiscount
    }
  }
}

extension FactTable {
  /// For every channel with known recipients from `first` on, its campaigns beside comparable
  /// customers who got nothing; nothing where no margin is known.
  package func recipientComparisons(since first: Day) -> [RecipientFacts] {
    let channels = Set(
      touches.compactMap { touch -> Int? in
        guard touch.customer != nil, touch.day >= first,
          touch.kind == .sent || touch.kind == .couponPrinted
        else { return nil }
        let channel = register.channelOfTouchpoint[touch.touchpoint]
        return register.channels[channel].isManaged ? channel : nil
      })
    guard !channels.isEmpty else { return [] }
    let finder = RecipientFinder(facts: self)
    return channels.sorted().compactMap { finder.comparison(channel: $0, since: first) }
  }
}
