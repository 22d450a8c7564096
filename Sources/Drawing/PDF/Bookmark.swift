/// A line of the outline that viewers show beside the pages.
package struct Bookmark: Equatable, Sendable {
  /// The words.
  package var title: String
  /// Name of the place it leads to.
  package var destination: String

  /// A line of the outline.
  package init(title: String, destination: String) {
    self.title = title
    self.destination = destination
  }
}
