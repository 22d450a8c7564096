import Estimation
import Facts
import Measures

/// Visits of a place that ended at its till, or with any action where the till is another one.
struct Conversion {
  /// What the visits are held against.
  enum Kind: String {
    /// Receipts of the shop.
    case receipts
    /// Visits in which something was done.
    case engaged
  }

  /// The shop or touchpoint as printed.
  let name: String
  /// Its id.
  let id: String
  let kind: Kind
  /// Visits and successes in the reported month.
  let visits: Int
  let successes: Int
  /// Share a year before, if it is known.
  let yearBefore: Double?

  /// The share with its interval; `nil` where more succeeded than came.
  var rate: Interval? {
    visits > 0 && successes <= visits
      ? Jeffreys.interval(successes: successes, trials: visits) : nil
  }

  /// Shops whose visits are counted, then touchpoints that say what visitors did.
  static func all(_ material: Material) -> [Conversion] {
    shops(material) + touchpoints(material)
  }

  private static func shops(_ material: Material) -> [Conversion] {
    let facts = material.facts
    let month = material.setting.month
    func visits(_ store: Int, _ month: Month) -> Int {
      facts.visits.reduce(0) { sum, visit in
        guard visit.store == store, visit.from == visit.to, visit.from.month == month,
          facts.register.touchpoints[visit.touchpoint].medium != .service
        else { return sum }
        return sum + Int(visit.visits)
      }
    }
    return facts.stores.indices.compactMap { store in
      let came = visits(store, month)
      guard came > 0 else { return nil }
      let sales = material.salesByStore[store]
      let now = sales.first { $0.month == month }?.receipts ?? 0
      let before = visits(store, month - 12)
      let then = sales.first { $0.month == month - 12 }?.receipts
      return Conversion(
        name: facts.stores[store].name, id: facts.stores[store].id, kind: .receipts, visits: came,
        successes: now,
        yearBefore: before > 0 ? then.map { Double($0) / Double(before) } : nil)
    }
  }

  private static func touchpoints(_ material: Material) -> [Conversion] {
    let facts = material.facts
    func sums(_ touchpoint: Int, _ month: Month) -> (visits: Int, engaged: Int) {
      facts.visits.reduce(into: (0, 0)) { sum, visit in
        guard visit.touchpoint == touchpoint, visit.store == nil, visit.from.month == month,
          visit.to.month == month, let engaged = visit.engaged
        else { return }
        sum.0 += Int(visit.visits)
        sum.1 += Int(engaged)
      }
    }
    return facts.register.touchpoints.indices.compactMap { touchpoint in
      let now = sums(touchpoint, material.setting.month)
      guard now.visits > 0 else { return nil }
      let then = sums(touchpoint, material.setting.month - 12)
      return Conversion(
        name: facts.register.touchpoints[touchpoint].name,
        id: facts.register.touchpoints[touchpoint].id, kind: .engaged, visits: now.visits,
        successes: now.engaged,
        yearBefore: then.visits > 0 ? Double(then.engaged) / Double(then.visits) : nil)
    }
  }
}
