import Measures

/// What the tills took week by week, shop by shop.
struct WeeklyTakings {
  /// Sums of some shops.
  struct Sums {
    /// Net sales after refunds, in units of money.
    var sales: [Double]
    /// Days on which shops that sell on every usual day were open.
    var openDays: [Double]
    /// Discount per unit of sales before discount.
    var promotion: [Double]
    /// Receipts.
    var receipts: [Int]
  }

  /// A shop whose days with sales are fewer than this share of its weeks' usual days is a sample,
  /// and its days say nothing about opening hours.
  private static let steadyShare = 0.9

  private let weeks: Int
  private let shops: [Shop]
  private let unit: Double

  private struct Shop {
    var net: [Int64]
    var discount: [Int64]
    var receipts: [Int]
    var days: [Set<Int>]
  }

  init(facts: FactTable, firstMonday: Day, weeks: Int) {
    self.weeks = weeks
    unit = Double(facts.rules.currency.minorUnitsPerUnit)
    let empty = Shop(
      net: Array(repeating: 0, count: weeks), discount: Array(repeating: 0, count: weeks),
      receipts: Array(repeating: 0, count: weeks), days: Array(repeating: [], count: weeks))
    var shops = [Shop](repeating: empty, count: facts.stores.count)
    for receipt in facts.receipts where !receipt.isVoid {
      let week = (receipt.day - firstMonday) / 7
      shops[receipt.store].net[week] += receipt.keptNet
      shops[receipt.store].discount[week] += receipt.discount - receipt.codeDiscount
      shops[receipt.store].receipts[week] += 1
      shops[receipt.store].days[week].insert(receipt.day.number)
    }
    self.shops = shops
  }

  /// Shops that sold in at least half of the weeks.
  var steadyStores: [Int] {
    shops.indices.filter { shop in
      shops[shop].receipts.reduce(0) { $0 + ($1 > 0 ? 1 : 0) } * 2 >= weeks
    }
  }

  /// The sums of some shops, or of all.
  func sums(of stores: Set<Int>?) -> Sums {
    let own = shops.indices.filter { stores?.contains($0) ?? true }
    let steady = own.filter(isSteady)
    return Sums(
      sales: total(own) { Double($0.net[$1]) / unit },
      openDays: total(steady) { Double($0.days[$1].count) },
      promotion: (0..<weeks).map { week in
        let net = own.reduce(Int64(0)) { $0 + shops[$1].net[week] }
        let discount = own.reduce(Int64(0)) { $0 + shops[$1].discount[week] }
        return net + discount > 0 ? Double(max(0, discount)) / Double(net + discount) : 0
      },
      receipts: (0..<weeks).map { week in own.reduce(0) { $0 + shops[$1].receipts[week] } })
  }

  private func total(_ own: [Int], _ part: (Shop, Int) -> Double) -> [Double] {
    (0..<weeks).map { week in own.reduce(0.0) { $0 + part(shops[$1], week) } }
  }

  /// True if nearly every week with sales has them on the usual number of days.
  private func isSteady(_ shop: Int) -> Bool {
    let counts = shops[shop].days.map(\.count).filter { $0 > 0 }.sorted()
    guard let usual = counts.isEmpty ? nil : counts[counts.count / 2], usual > 2 else {
      return false
    }
    let sold = counts.reduce(0) { $0 + min($1, usual) }
    return Double(sold) >= WeeklyTakings.steadyShare * Double(usual * counts.count)
  }
}
