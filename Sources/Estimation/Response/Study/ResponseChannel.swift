/// What is known about a channel before its weeks are read.
package struct ResponseChannel: Hashable, Sendable {
  /// θ before the data: quick, or slow for print, radio and TV.
  package var retention: BetaDistribution
  /// True for search, retargeting, marketplaces, affiliates and voucher sites: their spend rises
  /// because people buy, so the model may cut them and never praise them (METHOD §3.4).
  package var followsDemand: Bool

  /// A channel with its prior retention.
  package init(retention: BetaDistribution, followsDemand: Bool) {
    self.retention = retention
    self.followsDemand = followsDemand
  }
}
