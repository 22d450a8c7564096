package import Facts
import Measures
import Records

extension EngineRows {
  /// The rows of a table from the facts of the report; `nil` for a table that an analysis counts.
  package static func own(
    _ table: EngineTable, _ facts: FactTable, _ bounds: EngineBounds
  ) -> EngineRows? {
    let numbers: [[Int64?]]? =
      switch table {
      case .salesByMonth: facts.sales().map(sales)
      case .salesByStoreMonth: salesByStore(facts)
      case .takingsByStoreDay: takings(facts)
      case .contactsByTouchpointMonth: touchpoints(ContactTable(facts: facts))
      case .contactsByChannelMonth: channels(facts)
      case .personsByChannel: persons(facts)
      case .contactPressure: pressure(facts, bounds)
      case .channelOverlap: overlap(facts, bounds)
      case .contactPeriods: periods(facts, bounds)
      case .lastTouch:
        facts.lastTouches(lookbackDays: bounds.lookbackDays).map {
          [$0.channel.map(Int64.init) ?? -1, Int64($0.purchases), $0.net]
        }
      case .lastCredit, .customersByMonth, .purchaseGaps, .firstContact, .channelFunnel, .arrivals:
        nil
      }
    return numbers.map { EngineRows(table, numbers: $0) }
  }

  // MARK: - Sales

  private static func sales(_ month: SalesMonth) -> [Int64?] {
    [
      Int64(month.month.index), Int64(month.receipts), Int64(month.voidedReceipts),
      Int64(month.knownReceipts), month.sold, month.knownSold, month.refundsBooked,
      month.refundsOfSales, month.refundsUnmatched, month.other, month.discounts,
      month.marginTenThousandths, month.soldWithMargin,
    ]
  }

  private static func salesByStore(_ facts: FactTable) -> [[Int64?]] {
    facts.salesByStore().enumerated().flatMap { store, months in
      months.map { [Int64(store)] + sales($0) }
    }
  }

  private static func takings(_ facts: FactTable) -> [[Int64?]] {
    struct Sums {
      var receipts: Int64 = 0
      var kept: Int64 = 0
      var net: Int64 = 0
      var discount: Int64 = 0
    }
    var days: [[Int: Sums]] = facts.stores.map { _ in [:] }
    for receipt in facts.receipts {
      days[receipt.store][receipt.day.number, default: Sums()].receipts += 1
      guard !receipt.isVoid else { continue }
      days[receipt.store][receipt.day.number]?.kept += 1
      days[receipt.store][receipt.day.number]?.net += receipt.keptNet
      days[receipt.store][receipt.day.number]?.discount += receipt.discount - receipt.codeDiscount
    }
    return days.enumerated().flatMap { store, days in
      days.map { day, sums in
        [Int64(store), Int64(day), sums.receipts, sums.kept, sums.net, sums.discount]
      }
    }
  }

  // MARK: - Contacts

  private static func touchpoints(_ contacts: ContactTable) -> [[Int64?]] {
    contacts.cells.enumerated().flatMap { touchpoint, cells in
      zip(contacts.months, cells).map { [Int64(touchpoint), Int64($0.index)] + cell($1) }
    }
  }

  private static func channels(_ facts: FactTable) -> [[Int64?]] {
    let contacts = ContactTable(facts: facts)
    return facts.register.channels.indices.flatMap { channel in
      zip(contacts.months, contacts.channel(channel)).map {
        [Int64(channel), Int64($0.index)] + cell($1)
      }
    }
  }

  private static func cell(_ cell: ChannelMonth) -> [Int64?] {
    [
      cell.contacts, cell.sent, cell.delivered, cell.impressions, cell.opened, cell.machineOpened,
      cell.clicked, cell.redeemed, cell.unsubscribed, cell.complained,
      MonthPart.millionths(cell.claimedOrders), cell.cost,
    ]
  }

  private static func persons(_ facts: FactTable) -> [[Int64?]] {
    ([nil] + facts.register.channels.indices.map(Optional.some)).map { channel in
      [
        channel.map(Int64.init) ?? -1, Int64(facts.contactedPersons(channel: channel)),
        Int64(facts.redeemingPersons(channel: channel)),
      ]
    }
  }

  // MARK: - Pressure

  private static func pressure(_ facts: FactTable, _ bounds: EngineBounds) -> [[Int64?]] {
    let persons =
      facts.personContacts(window: bounds.windowDays, neverWindow: bounds.neverDays) ?? []
    return Dictionary(grouping: persons, by: \.contacts).map { contacts, persons in
      [Int64(contacts), Int64(persons.count), Int64(persons.count { $0.isNeverContacted })]
    }
  }

  private static func overlap(_ facts: FactTable, _ bounds: EngineBounds) -> [[Int64?]] {
    let count = facts.register.channels.count
    var both = [[Int64]](repeating: [Int64](repeating: 0, count: count), count: count)
    let persons =
      facts.personContacts(window: bounds.windowDays, neverWindow: bounds.neverDays) ?? []
    for person in persons {
      for (place, channel) in person.channels.enumerated() {
        for other in person.channels[place...] { both[channel][other] += 1 }
      }
    }
    return both.enumerated().flatMap { channel, row in
      row.enumerated().map { [Int64(channel), Int64($0), $1] }
    }
  }

  private static func periods(_ facts: FactTable, _ bounds: EngineBounds) -> [[Int64?]] {
    struct Dose: Hashable {
      let window: Int
      let contacts: Int
    }
    let periods = facts.contactPeriods(days: bounds.windowDays, count: bounds.periods)
    let doses = Dictionary(grouping: periods) { Dose(window: $0.window, contacts: $0.contacts) }
    return doses.map { dose, own in
      [
        Int64(dose.window), Int64(dose.contacts), Int64(own.count),
        Int64(own.count(where: \.hasBought)), own.reduce(0) { $0 + $1.sales },
        Int64(own.count(where: \.hasOptedOut)), Int64(own.count(where: \.hasComplained)),
      ]
    }
  }
}
