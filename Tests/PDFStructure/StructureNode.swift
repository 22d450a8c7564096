/// An element of the structure tree as it stands in a file.
struct StructureNode {
  /// A piece of page content that belongs to an element.
  struct Content: Hashable {
    /// Object number of the page.
    let page: Int
    /// Number of the marked content on that page.
    let mark: Int
  }

  /// Name of the structure type.
  var tag: String
  /// Object number of the element.
  var identifier: Int
  /// Alternative text; empty where there is none.
  var alternative: String
  /// The attribute dictionary as text.
  var attributes: String
  /// Object numbers of the annotations it holds.
  var annotations: [Int] = []
  /// Its own pieces of content.
  var contents: [Content] = []
  /// The elements below it.
  var kids: [StructureNode] = []

  /// The node and all below it, in reading order.
  var flattened: [StructureNode] { [self] + kids.flatMap(\.flattened) }
}
