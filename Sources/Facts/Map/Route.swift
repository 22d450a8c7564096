/// Sends a contact or cost without a touchpoint of its own to one; the first that fits wins.
package struct Route: Sendable {
  /// Id of the channel it is about; `nil` fits all.
  package var channel: String?
  /// Pattern of the campaign names it is about, with `*` and `?`; `nil` fits all.
  package var campaign: String?
  /// Id of the touchpoint.
  package var touchpoint: String

  /// A route.
  package init(channel: String?, campaign: String?, touchpoint: String) {
    self.channel = channel
    self.campaign = campaign
    self.touchpoint = touchpoint
  }
}
