package import Measures
package import Records

/// Money spent on a touchpoint over the days on which it works.
package struct CostFact: Sendable {
  /// The row behind it.
  package var place: Place
  /// Index into the register's touchpoints.
  package var touchpoint: Int
  /// First day it works.
  package var from: Day
  /// Last day it works.
  package var to: Day
  /// Amount in minor units, net of reclaimable VAT; negative for a credit note.
  package var amount: Int64
  /// Campaign as the source writes it.
  package var campaign: Symbol?
  /// Index into `FactTable.stores`, if the record names a shop.
  package var store: Int?
  /// Times it was shown, if known.
  package var impressions: Int64?
  /// Times it was followed, if known.
  package var clicks: Int64?
  /// Copies, mails, calls paid for, if given.
  package var contacts: Int64?
  /// Orders that the platform claims for itself; never summed with the till.
  package var claimedOrders: Double?

  /// The amount by month: spread over the days, cents by the largest remainder (METHOD §2.2, W1).
  package var accrued: [(month: Month, amount: Int64)] { CostFact.split(amount, from, to) }

  /// A count by month, spread like the amount.
  package func accrued(_ count: Int64) -> [(month: Month, amount: Int64)] {
    CostFact.split(count, from, to)
  }

  /// `total` over the months between two days, in proportion to their days.
  package static func split(_ total: Int64, _ from: Day, _ to: Day)
    -> [(month: Month, amount: Int64)]
  {
    guard from.month != to.month else { return [(from.month, total)] }
    let months = (from.month.index...to.month.index).map(Month.init(index:))
    let days = months.map { Int64(min($0.last, to) - max($0.first, from) + 1) }
    return zip(months, Apportionment.split(total, by: days)).map { ($0, $1) }
  }
}
