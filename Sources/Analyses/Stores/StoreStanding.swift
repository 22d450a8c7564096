import Estimation
import Facts
import Measures

/// One shop in the reported month against the others.
struct StoreStanding {
  /// Index into the facts' shops.
  let store: Int
  /// Its month, like the company's.
  let sales: SalesMonth
  /// The same month a year before; `nil` if it had no sales then.
  let yearBefore: SalesMonth?
  /// Mean of its receipts in units of money, as it is; `nil` for fewer than two receipts.
  let plain: NormalEstimate?
  /// The same held near the mean of all shops, the more so the fewer receipts it has.
  var shrunk: NormalEstimate?
  /// Probability that its receipts are larger than those of the group.
  var probabilityAbove: Double?
  /// Complete months in a row, ending with the reported one, whose margin (or sales, if no margin
  /// is known) is below that of the year before.
  let monthsBelow: Int
}
