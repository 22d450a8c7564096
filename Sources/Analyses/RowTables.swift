import Estimation
import Facts
import Measures

/// What the analyses of a report counted from rows, as numbers that another engine can confirm.
///
/// Every row is a list of whole numbers; a month is its index, money is minor units.
package struct RowTables: Sendable {
  /// Month, kind of customer (4 = nobody known), customers, receipts, net sales.
  package let customersByMonth: [[Int64]]
  /// Days between two purchase days of a customer, how often.
  package let purchaseGaps: [[Int64]]
  /// Class of days from first contact to purchase (the one after the last = none yet), customers.
  package let firstContact: [[Int64]]
  /// Channel, persons who met it long enough ago, those of them who bought within its lookback.
  package let channelFunnel: [[Int64]]
  /// Weekday, hour (−1 = not known), receipts, contacts.
  package let arrivals: [[Int64]]
  /// Channel, purchases that end a path with it, their net sales.
  package let lastCredit: [[Int64]]

  /// Windows of customers whose contacts and purchases are compared.
  package static let contactPeriods = ContactResponse.windows

  /// The tables of a report.
  init(_ material: Material) {
    customersByMonth = RowTables.customers(material.customerBook)
    purchaseGaps = Dictionary(grouping: material.customerBook.gaps) { $0 }.map {
      [Int64($0), Int64($1.count)]
    }.sorted { $0[0] < $1[0] }
    firstContact = (material.firstContact?.classes ?? []).enumerated().map {
      [Int64($0), Int64($1)]
    }
    channelFunnel = material.flowBook.channels.enumerated().map {
      [Int64($0), Int64($1.reached.count), Int64($1.bought.count)]
    }
    arrivals = RowTables.arrivals(WeekGrid(material))
    lastCredit = RowTables.lastCredit(material)
  }

  private static func customers(_ book: CustomerBook) -> [[Int64]] {
    book.months.flatMap { month in
      CustomerMonth.Kind.allCases.map(\.rawValue).map { kind in
        [
          Int64(month.month.index), Int64(kind), Int64(month.customers[kind]),
          Int64(month.receipts[kind]), month.sales[kind],
        ]
      } + [[Int64(month.month.index), 4, 0, Int64(month.anonymous), 0]]
    }
  }

  private static func arrivals(_ grid: WeekGrid) -> [[Int64]] {
    (0..<7).flatMap { weekday in
      let (receipts, contacts) = (grid.receiptsByHour[weekday], grid.contactsByHour[weekday])
      let timed = (0..<24).map { hour in
        [Int64(weekday + 1), Int64(hour), Int64(receipts[hour]), Int64(contacts[hour])]
      }
      let untimed = [
        Int64(weekday + 1), -1, Int64(grid.receipts[weekday] - receipts.reduce(0, +)),
        Int64(grid.contacts[weekday] - contacts.reduce(0, +)),
      ]
      return timed + [untimed]
    }
  }

  /// The purchases behind the rule "last" of the journeys, before small channels are put together.
  private static func lastCredit(_ material: Material) -> [[Int64]] {
    let finder = CreditFinder(
      facts: material.facts, since: (material.setting.month - 11).first)
    guard let days = finder.lookbackDays else { return [] }
    let unit = Double(material.currency.minorUnitsPerUnit)
    var sums = finder.channels.map { [Int64($0), 0, 0] }
    for journey in finder.paths(lookbackDays: Double(days)).journeys {
      guard let value = journey.value, let last = journey.channels.last else { continue }
      sums[last][1] += 1
      sums[last][2] += Int64((value * unit).rounded())
    }
    return sums
  }
}
