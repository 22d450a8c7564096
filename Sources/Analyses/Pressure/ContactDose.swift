import Estimation
import Facts
import Measures

/// The customer-months with one number of contacts, and how many of them saw a purchase, a wish for
/// no more contacts, a complaint.
struct ContactDose {
  /// What is counted.
  enum Outcome: Int, CaseIterable {
    /// The customer bought.
    case bought
    /// The customer asked for no more contacts.
    case optedOut
    /// The customer complained.
    case complained

    fileprivate func happened(in period: ContactPeriod) -> Bool {
      switch self {
      case .bought: period.hasBought
      case .optedOut: period.hasOptedOut
      case .complained: period.hasComplained
      }
    }
  }

  /// Sums over customers, from which a share follows with its error.
  private struct Sums {
    var events = 0
    var persons = 0
    var others = 0
    var eventsSquared = 0.0
    var eventsTimesMonths = 0.0
  }

  /// Customer-months.
  private(set) var months = 0
  /// Customers behind them.
  private(set) var customers = 0
  private var monthsSquared = 0.0
  private var sums = [Sums](repeating: Sums(), count: Outcome.allCases.count)

  /// By number of contacts up to `top`, where the class is open; periods come by customer.
  static func all(_ periods: [ContactPeriod], top: Int) -> [ContactDose] {
    var doses = [ContactDose](repeating: ContactDose(), count: top + 1)
    var start = 0
    while start < periods.count {
      let person = periods[start].person
      let end = periods[start...].firstIndex { $0.person != person } ?? periods.count
      for place in doses.indices {
        let own = periods[start..<end].filter { min($0.contacts, top) == place }
        if !own.isEmpty { doses[place].add(own) }
      }
      start = end
    }
    return doses
  }

  private mutating func add(_ own: [ContactPeriod]) {
    months += own.count
    customers += 1
    monthsSquared += Double(own.count * own.count)
    for outcome in Outcome.allCases {
      let events = own.count { outcome.happened(in: $0) }
      sums[outcome.rawValue].events += events
      if events > 0 { sums[outcome.rawValue].persons += 1 }
      if events < own.count { sums[outcome.rawValue].others += 1 }
      sums[outcome.rawValue].eventsSquared += Double(events * events)
      sums[outcome.rawValue].eventsTimesMonths += Double(events * own.count)
    }
  }

  /// True if a customer-month saw the outcome.
  func saw(_ outcome: Outcome) -> Bool { sums[outcome.rawValue].events > 0 }

  /// How many customers saw the outcome.
  func persons(_ outcome: Outcome) -> Int { sums[outcome.rawValue].persons }

  /// How many customers had a month without it.
  func others(_ outcome: Outcome) -> Int { sums[outcome.rawValue].others }

  /// Share of the customer-months with the outcome. The months of a customer are alike, so the
  /// error is one between customers: Σ(x_i − p·n_i)²/(Σn_i)² (W. Cochran, Sampling Techniques,
  /// ratio estimate).
  func share(_ outcome: Outcome) -> Interval {
    let own = sums[outcome.rawValue]
    guard own.events > 0, own.events < months else {
      return Jeffreys.interval(successes: own.events, trials: months)
    }
    let share = Double(own.events) / Double(months)
    let squares =
      own.eventsSquared - 2 * share * own.eventsTimesMonths + share * share * monthsSquared
    let error = max(0, squares).squareRoot() / Double(months)
    let bounds = NormalEstimate(value: share, standardError: error).interval
    return Interval(
      low: max(0, bounds.low), innerLow: bounds.innerLow.map { max(0, $0) }, estimate: share,
      innerHigh: bounds.innerHigh.map { min(1, $0) }, high: min(1, bounds.high))
  }
}
