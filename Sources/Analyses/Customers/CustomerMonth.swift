import Measures

/// Who bought in a month, by what was seen of them before.
struct CustomerMonth {
  /// What was seen before.
  enum Kind: Int, CaseIterable {
    /// The first purchase ever seen, with a year of data before it.
    case new
    /// The first purchase seen, but the data begin less than a year before.
    case firstSeen
    /// Bought before, within the last 365 days.
    case returning
    /// Bought before, but not within the last 365 days.
    case regained
  }

  /// The month.
  let month: Month
  /// Customers by kind, in the order of `Kind`.
  var customers = [Int](repeating: 0, count: Kind.allCases.count)
  /// Receipts by kind.
  var receipts = [Int](repeating: 0, count: Kind.allCases.count)
  /// Net sales by kind, origin view, in minor units.
  var sales = [Int64](repeating: 0, count: Kind.allCases.count)
  /// Receipts without a customer.
  var anonymous = 0

  /// Customers seen for the first time.
  var starters: Int { customers[Kind.new.rawValue] + customers[Kind.firstSeen.rawValue] }
}
