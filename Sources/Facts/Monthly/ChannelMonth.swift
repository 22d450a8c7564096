/// Contacts, reactions and cost of one channel or touchpoint in one month.
package struct ChannelMonth: Sendable {
  /// Pieces sent.
  package var sent: Int64 = 0
  /// Pieces that arrived, where the source says so.
  package var delivered: Int64 = 0
  /// Coupons printed, calls, visits; for ads, clicks.
  var otherContacts: Int64 = 0
  /// People reached: pieces sent, or only known to have arrived, and everything else.
  package var contacts: Int64 { max(sent, delivered) + otherContacts }
  /// Times it was shown, if it is an ad.
  package var impressions: Int64 = 0
  /// Opens by people (machine opens left out).
  package var opened: Int64 = 0
  /// Opens by machines.
  package var machineOpened: Int64 = 0
  /// Clicks.
  package var clicked: Int64 = 0
  /// Codes used.
  package var redeemed: Int64 = 0
  /// Opt-outs.
  package var unsubscribed: Int64 = 0
  /// Complaints.
  package var complained: Int64 = 0
  /// Orders that platforms claim for themselves; never summed with the till.
  package var claimedOrders: Double = 0
  /// Cost accrued on the month in minor units; `nil` where no source gives any.
  package var cost: Int64?
  /// What is known of contacts and cost.
  package var state: CostState = .noData

  /// Adds another touchpoint's month; the state is the caller's to settle.
  mutating func merge(_ other: ChannelMonth) {
    sent += max(other.sent, other.delivered)
    delivered += other.delivered
    otherContacts += other.otherContacts
    impressions += other.impressions
    opened += other.opened
    machineOpened += other.machineOpened
    clicked += other.clicked
    redeemed += other.redeemed
    unsubscribed += other.unsubscribed
    complained += other.complained
    claimedOrders += other.claimedOrders
    if let more = other.cost { cost = (cost ?? 0) + more }
  }
}
