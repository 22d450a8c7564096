import Estimation
import Facts
import Measures

/// The purchases of every known customer, in the order of time.
struct CustomerBook {
  /// Months from the first receipt on, with who bought.
  private(set) var months: [CustomerMonth] = []
  /// Days between two purchases of a customer, sorted.
  private(set) var gaps: [Int] = []
  /// Purchases with `window` days behind them, and how many were followed by another in it.
  private(set) var returned: [(window: Int, cell: RateCell)] = []
  /// The customers behind each of them.
  private(set) var returners: [Returners] = []
  /// Worth of a customer in the 365 days from the first purchase seen on, in units of money: those
  /// who were first seen between one and two years ago; `nil` below the minimum group.
  private(set) var firstYear: NormalEstimate?
  /// How many customers stand behind it.
  private(set) var firstYearCustomers = 0
  /// True if it counts margin, false for net sales.
  private(set) var firstYearIsMargin = false
  /// Share of the receipts that must name a customer for an end of recruitment.
  private var namedReceipts = Thresholds.Cells.method.namedReceipts

  /// Customers with a purchase whose window is over, those with one that was followed by another in
  /// it, and those with one that was not; a customer may be both.
  struct Returners {
    var all = 0
    var returned = 0
    var others = 0
  }

  /// Days after a purchase within which a return is counted.
  static let windows = [30, 60, 90, 180]
  private static let year = 365

  /// Nobody is known.
  static let empty = CustomerBook()

  private init() {}

  /// The book of all receipts up to the knowledge date.
  init(_ material: Material) {
    let facts = material.facts
    namedReceipts = material.setting.thresholds.cells.namedReceipts
    guard let first = facts.receipts.first?.day, let last = facts.receipts.last?.day else { return }
    months = (first.month.index...last.month.index).map {
      CustomerMonth(month: Month(index: $0))
    }
    for receipt in facts.receipts where !receipt.isVoid && receipt.customer == nil {
      months[receipt.day.month - first.month].anonymous += 1
    }
    let purchases = facts.purchaseRows()
    let own = purchases.persons.map { purchases[$0] }
    for receipts in own { book(receipts, facts, from: first) }
    let days = own.map { CustomerBook.days($0, facts) }
    gaps = days.flatMap { CustomerBook.gaps($0) }.sorted()
    for window in CustomerBook.windows {
      let (cell, people) = CustomerBook.returns(days, until: facts.asOf, within: window)
      returned.append((window, cell))
      returners.append(people)
    }
    value(own, material)
  }

  /// True if any receipt names a customer.
  var hasCustomers: Bool { months.contains { $0.customers.contains { $0 > 0 } } }

  /// The last month in which anybody bought for the first time, if none did after it up to `month`
  /// although customers bought: recruitment has ended. One month without a new customer is chance
  /// where few came before; `quietMonths` are not, nor is one where ten were to be expected. Where
  /// many of the receipts after it name nobody, it is not known.
  func recruitmentEnded(by month: Month) -> Month? {
    let known = months.filter { $0.month <= month }
    guard let last = known.lastIndex(where: { $0.starters > 0 }), last + 1 < known.count,
      known[known.count - 1].customers.contains(where: { $0 > 0 })
    else { return nil }
    let after = known[(last + 1)...]
    let named = after.reduce(0) { $0 + $1.receipts.reduce(0, +) }
    let all = after.reduce(named) { $0 + $1.anonymous }
    guard Double(named) >= namedReceipts * Double(all) else { return nil }
    let before = known[max(0, last - 2)...last]
    let silent = month - known[last].month
    let expected = before.reduce(0) { $0 + $1.starters } * silent / before.count
    return silent >= CustomerBook.quietMonths || expected >= CustomerBook.sureStarters
      ? known[last].month : nil
  }

  /// Months without a first purchase after which recruitment counts as ended.
  private static let quietMonths = 3
  /// First purchases expected, from which on their absence is no chance: e^−10.
  private static let sureStarters = 10

  private mutating func book(_ receipts: ArraySlice<Int>, _ facts: FactTable, from first: Day) {
    let start = facts.receipts[receipts[receipts.startIndex]].day
    // A month has one kind a customer: that of the first purchase in it.
    let startKind: CustomerMonth.Kind = start - first >= CustomerBook.year ? .new : .firstSeen
    var (month, kind, last) = (start.month, startKind, start)
    months[month - first.month].customers[kind.rawValue] += 1
    for index in receipts {
      let day = facts.receipts[index].day
      if day > month.last {
        month = day.month
        kind = day - last <= CustomerBook.year ? .returning : .regained
        months[month - first.month].customers[kind.rawValue] += 1
      }
      last = day
      months[month - first.month].receipts[kind.rawValue] += 1
      months[month - first.month].sales[kind.rawValue] += facts.receipts[index].keptNet
    }
  }

  private mutating func value(_ own: [ArraySlice<Int>], _ material: Material) {
    let facts = material.facts
    let asOf = facts.asOf
    let hasMargin = facts.receipts.allSatisfy { $0.keptMargin != nil }
    var worths: [Double] = []
    for receipts in own {
      let start = facts.receipts[receipts[receipts.startIndex]].day
      guard asOf - start >= CustomerBook.year, asOf - start < 2 * CustomerBook.year else {
        continue
      }
      let minor = receipts.reduce(0.0) { sum, index in
        let receipt = facts.receipts[index]
        guard receipt.day - start < CustomerBook.year else { return sum }
        guard hasMargin, let margin = receipt.keptMargin else {
          return sum + Double(receipt.keptNet)
        }
        return sum + Double(margin) / 10_000
      }
      worths.append(minor / Double(material.currency.minorUnitsPerUnit))
    }
    firstYearCustomers = worths.count
    firstYearIsMargin = hasMargin
    guard worths.count >= max(2, material.setting.minimumGroup) else { return }
    let mean = worths.reduce(0, +) / Double(worths.count)
    let squares = worths.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    let variance = squares / Double(worths.count - 1) / Double(worths.count)
    firstYear = NormalEstimate(value: mean, standardError: variance.squareRoot())
  }

  /// Days with a purchase, each once.
  private static func days(_ receipts: ArraySlice<Int>, _ facts: FactTable) -> [Day] {
    var days: [Day] = []
    for index in receipts where days.last != facts.receipts[index].day {
      days.append(facts.receipts[index].day)
    }
    return days
  }

  private static func gaps(_ days: [Day]) -> [Int] { zip(days.dropFirst(), days).map { $0 - $1 } }

  /// Purchase days whose window is over, and those followed by another purchase in it.
  private static func returns(_ purchaseDays: [[Day]], until asOf: Day, within window: Int)
    -> (RateCell, Returners)
  {
    var (trials, successes) = (0, 0)
    var people = Returners()
    for days in purchaseDays {
      let before = (trials: trials, successes: successes)
      for (position, day) in days.enumerated() where asOf - day >= window {
        trials += 1
        if position + 1 < days.count, days[position + 1] - day <= window { successes += 1 }
      }
      let (own, came) = (trials - before.trials, successes - before.successes)
      if own > 0 { people.all += 1 }
      if came > 0 { people.returned += 1 }
      if came < own { people.others += 1 }
    }
    return (RateCell(successes: successes, trials: trials), people)
  }
}
