/// Everybody who is or will be known to the chain, in the order in which they join.
struct Population {
  var customers: [Customer] = []
  /// How many have joined.
  private(set) var joined = 0
  private var active: [Int] = []
  private var weights: [Double] = []

  /// Purchases a year of twenty equally large groups: most come seldom, few come often.
  private static let purchasesPerYear = [
    0.3, 0.5, 0.6, 0.8, 0.9, 1.1, 1.2, 1.4, 1.6, 1.8, 2.0, 2.3, 2.6, 3.0, 3.4, 4.0, 4.8, 6.0, 8.0,
    13.0,
  ]

  /// `members` who came before, and as many `prospects` as may ever join.
  init(members: Int, prospects: Int, days: Int, _ chance: inout Chance) {
    for index in 0..<(members + prospects) {
      customers.append(Population.customer(index, isNew: index >= members, days: days, &chance))
    }
    joined = members
  }

  private static func customer(
    _ index: Int, isNew: Bool, days: Int, _ chance: inout Chance
  ) -> Customer {
    // The old till of Verona does not read cards: nobody is known there.
    let home = chance.index(weights: isNew ? [19, 14, 14, 12, 0, 41] : [26, 19, 20, 16, 0, 19])
    let rate = chance.pick(purchasesPerYear) / 365 * (isNew ? 0.45 : 1)
    let hasEmail = home == Chain.web || chance.happens(0.58)
    let lapses = chance.happens(isNew ? 0.5 : 0.35) ? chance.whole(0...days) : .max
    return Customer(
      number: 100_001 + index, home: home, rate: rate, hasEmail: hasEmail,
      hasMobile: chance.happens(0.34), opensByMachine: chance.happens(0.28),
      isWithheld: chance.happens(0.15), isWithheldFromLetters: chance.happens(0.25), lapses: lapses,
      joined: isNew ? .max : -1,
      subscribed: hasEmail && chance.happens(0.72), spent: isNew ? 0 : rate * 365 * 6200)
  }

  /// The next who joins, on that day at that outlet or close to it; `nil` when nobody is left.
  mutating func join(day: Int, web: Bool) -> Int? {
    let rest = customers.indices.dropFirst(joined)
    guard let found = rest.prefix(60).first(where: { (customers[$0].home == Chain.web) == web })
    else { return nil }
    customers.swapAt(joined, found)
    customers[joined].joined = day
    joined += 1
    return joined - 1
  }

  /// Starts a month: who is active, how likely each is to come, and what is forgotten of the past.
  mutating func startMonth(day: Int) {
    active = []
    weights = []
    var sum = 0.0
    for index in 0..<joined where customers[index].lapses > day {
      sum += customers[index].rate
      active.append(index)
      weights.append(sum)
    }
    for index in 0..<joined { customers[index].spent *= 11.0 / 12 }
  }

  /// Purchases a day that the known customers make without marketing, in an ordinary season.
  var dailyPurchases: Double { weights.last ?? 0 }

  /// One of the active customers, in proportion to how often they come.
  func draw(_ chance: inout Chance) -> Int? {
    active.isEmpty ? nil : active[chance.index(cumulative: weights)]
  }
}
