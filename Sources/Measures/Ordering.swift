/// The order of keys: by bytes, so that it is the same on every machine and in every language.
package enum Ordering {
  /// True if `left` stands before `right` by its UTF-8 bytes.
  package static func precedes(_ left: String, _ right: String) -> Bool {
    left.utf8.lexicographicallyPrecedes(right.utf8)
  }
}
