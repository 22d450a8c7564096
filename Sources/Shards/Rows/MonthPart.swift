import Facts
import Measures

/// The part of a cost, or of counted visits, that falls on one month.
struct MonthPart: Sendable {
  /// First day of the whole.
  var from: Day
  var month: Month
  var touchpoint: Int
  var store: Int?
  /// Minor units.
  var amount: Int64 = 0
  var contacts: Int64 = 0
  var clicks: Int64 = 0
  var impressions: Int64 = 0
  /// Orders that a platform claims, in millionths, in the month of the first day.
  var claimed: Int64 = 0

  /// The parts of a cost.
  static func parts(_ cost: CostFact) -> [MonthPart] {
    func share(_ count: Int64?) -> [Int64] {
      guard let count, count > 0 else { return [] }
      return cost.accrued(count).map(\.amount)
    }
    let contacts = share(cost.contacts ?? cost.clicks)
    let (clicks, impressions) = (share(cost.clicks), share(cost.impressions))
    return cost.accrued.enumerated().map { place, part in
      MonthPart(
        from: cost.from, month: part.month, touchpoint: cost.touchpoint, store: cost.store,
        amount: part.amount, contacts: contacts.isEmpty ? 0 : contacts[place],
        clicks: clicks.isEmpty ? 0 : clicks[place],
        impressions: impressions.isEmpty ? 0 : impressions[place],
        claimed: place == 0 ? millionths(cost.claimedOrders ?? 0) : 0)
    }
  }

  /// The parts of counted visits.
  static func parts(_ visit: VisitFact) -> [MonthPart] {
    CostFact.split(visit.visits, visit.from, visit.to).map { part in
      MonthPart(
        from: visit.from, month: part.month, touchpoint: visit.touchpoint, store: visit.store,
        contacts: part.amount)
    }
  }

  /// A number of orders in whole millionths.
  static func millionths(_ orders: Double) -> Int64 { Int64((orders * 1_000_000).rounded()) }
}
