/// The customers around the campaigns of a channel: those who got one, and comparable ones who got
/// none, each with three windows of equal length (METHOD §3.2 B1).
package struct RecipientFacts: Sendable {
  /// One customer at one campaign.
  package struct Unit: Sendable {
    /// True if the campaign reached the customer.
    package var isRecipient: Bool
    /// Margin of purchases in the window before the one before, in units of money.
    package var earlier: Double
    /// Margin in the window before.
    package var before: Double
    /// Margin in the window of the campaign.
    package var after: Double
    /// Days from the last purchase to the start; `nil` without one before it.
    package var recencyDays: Int?
    /// The same at the start of the window before.
    package var earlierRecencyDays: Int?
    /// Index of the shop of the last purchase before the start.
    package var store: Int
    /// Number of the campaign among those compared.
    package var campaign: Int
  }

  /// Index into the register's channels.
  package var channel: Int
  /// Everybody who bought in the year before a campaign and had no contact with the channel in
  /// the window before it.
  package var units: [Unit]
  /// Campaigns compared.
  package var campaigns: Int
  /// Campaigns whose windows leave the data; they are in no figure.
  package var leftOut: Int
  /// Money paid for the channel in the windows, in minor units; `nil` if no source gives any.
  package var cost: Int64?
  /// Face value that recipients redeemed in the windows, in minor units.
  package var faceValue: Int64
  /// Recipients in all, with those who had a contact in the window before.
  package var recipients: Int
}
