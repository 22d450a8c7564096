/// What the owner declared about the business: its ways of meeting customers and its shops.
package struct Plan: Sendable {
  /// Channels in the order of the configuration, which is the order on the map.
  package var channels: [Channel]
  /// Touchpoints of the configuration; the register file adds to them.
  package var touchpoints: [Touchpoint]
  /// Where contacts without a touchpoint go.
  package var routes: [Route]
  /// Campaigns with codes.
  package var campaigns: [Campaign]
  /// Shops.
  package var stores: [Store]

  /// A plan with all its parts.
  package init(
    channels: [Channel], touchpoints: [Touchpoint], routes: [Route], campaigns: [Campaign],
    stores: [Store]
  ) {
    self.channels = channels
    self.touchpoints = touchpoints
    self.routes = routes
    self.campaigns = campaigns
    self.stores = stores
  }
}
