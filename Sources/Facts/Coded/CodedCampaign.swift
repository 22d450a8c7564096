package import Measures
import Records

/// What is known of a campaign whose answers carry a code: who got it, who used it, what was sold.
package struct CodedCampaign: Sendable {
  /// Campaign as the source or the configuration calls it.
  package var name: String
  /// Index into the register's channels.
  package var channel: Int
  /// First day of contact or use.
  package var firstDay: Day
  /// Last day of contact or use.
  package var lastDay: Day
  /// Pieces given out: declared, printed or sent; `nil` if nobody counted them.
  package var distributed: Int?
  /// Known persons who got it.
  package var recipients: Int
  /// Uses of the code: from the touch log or the receipts, whichever saw more.
  package var redemptions: Int
  /// Known persons who used it.
  package var redeemers: Int
  /// Known persons who got it and used it.
  package var redeemingRecipients: Int
  /// Receipts that carry the code.
  package var receipts: Int
  /// Net sales of these receipts in minor units.
  package var sales: Int64
  /// Margin of these receipts after the discount, in minor units; `nil` if not known.
  package var margin: Int64?
  /// Face value redeemed, net of VAT as far as the till tells, in minor units.
  package var faceValue: Int64
  /// Receipts of first purchases among those with the code, as far as known.
  package var firstPurchases: Int
}
