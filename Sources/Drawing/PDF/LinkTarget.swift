/// Where a link of a page leads.
package enum LinkTarget: Hashable, Sendable {
  /// A named place of the same document.
  case destination(String)
  /// An address from the configured allow list, never from data.
  case address(String)
}
