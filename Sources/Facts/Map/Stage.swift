/// Before, during or after the sale: the three stages of the check-list.
package enum Stage: String, Sendable, CaseIterable {
  /// Until the customer is at the till.
  case before
  /// At the till or in the basket.
  case during
  /// From the receipt on.
  case after
}
