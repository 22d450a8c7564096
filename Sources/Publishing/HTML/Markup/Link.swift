/// A relative address inside the site, made of slugs and fixed parts: never from data.
package struct Link: Sendable, Equatable {
  /// The address as it stands in `href` or `src`.
  let path: String

  /// A file of the site at `target`, seen from the page at `origin` (both from the site's root).
  package init(to target: String, from origin: String) {
    let depth = origin.utf8.count { $0 == UInt8(ascii: "/") }
    path = String(repeating: "../", count: depth) + target
  }

  /// An anchor of the same page.
  package init(anchor: String) { path = "#" + anchor }
}
