/// How a touchpoint reaches people.
package enum Medium: String, Sendable, CaseIterable {
  /// Shops, windows, staff, tills.
  case physical
  /// Mail, ads, web.
  case digital
  /// Flyers, posters, letters.
  case print
  /// Calls, chats, help.
  case service
}
