/// One customer of a comparison of recipients with comparable non-recipients.
package struct MatchedUnit: Hashable, Sendable {
  /// True if the campaign reached the customer.
  package let isRecipient: Bool
  /// Margin in the window before.
  package let before: Double
  /// Margin in the window of equal length after.
  package let after: Double
  /// Days since the last purchase at the start; `nil` without one.
  package let recencyDays: Int?
  /// Number of the shop.
  package let shop: Int
  /// Number of the month in which the window starts.
  package let startMonth: Int

  /// A customer with two windows of equal length.
  package init(
    isRecipient: Bool, before: Double, after: Double, recencyDays: Int?, shop: Int,
    startMonth: Int
  ) {
    self.isRecipient = isRecipient
    self.before = before
    self.after = after
    self.recencyDays = recencyDays
    self.shop = shop
    self.startMonth = startMonth
  }

  /// After minus before.
  var change: Double { after - before }
}
