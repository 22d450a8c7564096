import Estimation
import Facts
import Measures

/// All shops of a month, held against each other (METHOD §5.1).
struct StoreStandings {
  /// Shops that sold anything in the month or the year before, in the order of the plan.
  let stores: [StoreStanding]
  /// Mean receipt of the group in units of money; `nil` if fewer than two shops can be compared.
  let groupMean: Double?
  /// Standard deviation of single receipts in the group, in units of money.
  let receiptDeviation: Double

  /// A shop is called different from the group from this probability on, because many shops are
  /// looked at side by side.
  static let certainty = 0.95

  /// The shops of the reported month.
  init(_ material: Material) {
    let month = material.setting.month
    let facts = material.facts
    let tallies = StoreStandings.tallies(material)
    var stores: [StoreStanding] = []
    for store in facts.stores.indices {
      let months = material.salesByStore[store]
      guard let sales = months.first(where: { $0.month == month }) else { continue }
      let before = months.first { $0.month == month - 12 }
      guard sales.receipts > 0 || sales.booked != 0 || (before?.receipts ?? 0) > 0 else {
        continue
      }
      stores.append(
        StoreStanding(
          store: store, sales: sales, yearBefore: before,
          plain: tallies[store].mean(unit: Double(material.currency.minorUnitsPerUnit)),
          monthsBelow: StoreStandings.monthsBelow(months, material)))
    }
    let compared = stores.indices.filter { (stores[$0].plain?.standardError ?? 0) > 0 }
    let effects = RandomEffects(compared.compactMap { stores[$0].plain })
    groupMean = compared.count > 1 ? effects?.random.value : nil
    if let effects, compared.count > 1 {
      for (position, index) in compared.enumerated() {
        stores[index].shrunk = effects.shrunk[position]
        stores[index].probabilityAbove =
          effects.varianceBetween > 0
          ? effects.shrunk[position].probability(above: effects.random.value) : 0.5
      }
    }
    self.stores = stores
    receiptDeviation = StoreStandings.deviation(
      tallies, unit: Double(material.currency.minorUnitsPerUnit))
  }

  /// Shops that differ from the group beyond chance.
  var different: [StoreStanding] { stores.filter { StoreStandings.side($0) != nil } }

  /// Flags to expect although no shop differs: the sum of what the probabilities leave open.
  var expectedFalseAlarms: Double {
    different.reduce(0) { sum, store in
      let above = store.probabilityAbove ?? 0.5
      return sum + min(above, 1 - above)
    }
  }

  /// True above the group, false below, `nil` within chance.
  static func side(_ store: StoreStanding) -> Bool? {
    guard let above = store.probabilityAbove else { return nil }
    if above >= certainty { return true }
    return above <= 1 - certainty ? false : nil
  }

  private static func monthsBelow(_ months: [SalesMonth], _ material: Material) -> Int {
    var month = material.setting.month
    var count = 0
    while let now = months.first(where: { $0.month == month }),
      let then = months.first(where: { $0.month == month - 12 }), then.receipts > 0,
      !material.isPartial(month), !material.isPartial(month - 12)
    {
      let isBelow: Bool
      if let margin = now.margin, let before = then.margin {
        isBelow = margin < before
      } else {
        isBelow = now.origin < then.origin
      }
      guard isBelow else { break }
      count += 1
      month = month - 1
    }
    return count
  }

  /// Sums of the receipts of the month by shop.
  private struct Tally {
    var count = 0
    var sum = 0.0
    var squares = 0.0

    /// The mean with its standard error, in units of money.
    func mean(unit: Double) -> NormalEstimate? {
      guard count > 1 else { return nil }
      let mean = sum / Double(count)
      let variance = max(0, squares - Double(count) * mean * mean) / Double(count - 1)
      return NormalEstimate(
        value: mean / unit, standardError: (variance / Double(count)).squareRoot() / unit)
    }
  }

  private static func tallies(_ material: Material) -> [Tally] {
    var tallies = [Tally](repeating: Tally(), count: material.facts.stores.count)
    for receipt in material.facts.receipts
    where receipt.day.month == material.setting.month && !receipt.isVoid {
      let net = Double(receipt.keptNet)
      tallies[receipt.store].count += 1
      tallies[receipt.store].sum += net
      tallies[receipt.store].squares += net * net
    }
    return tallies
  }

  private static func deviation(_ tallies: [Tally], unit: Double) -> Double {
    let count = tallies.reduce(0) { $0 + $1.count }
    guard count > 1 else { return 0 }
    let mean = tallies.reduce(0) { $0 + $1.sum } / Double(count)
    let squares = tallies.reduce(0) { $0 + $1.squares }
    return (max(0, squares - Double(count) * mean * mean) / Double(count - 1)).squareRoot() / unit
  }
}
