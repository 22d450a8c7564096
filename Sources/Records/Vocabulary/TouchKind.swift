/// What happened at a contact.
package enum TouchKind: String, Sendable, CaseIterable {
  case sent, delivered, opened, clicked, visited, called, unsubscribed, complained, bounced
  case couponPrinted = "coupon_printed"
  case couponRedeemed = "coupon_redeemed"
  /// The person was drawn into the hold-out and deliberately not contacted.
  case withheld
}
