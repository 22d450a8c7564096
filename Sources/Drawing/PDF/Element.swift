package import Charting

/// A structure element as it is opened: its tag and what assistive tools must know about it.
package struct Element: Equatable, Sendable {
  /// What a header cell heads.
  package enum Scope: String, Sendable {
    /// The cells below it.
    case column = "Column"
    /// The cells beside it.
    case row = "Row"
  }

  /// Kind of the element.
  package var tag: Tag
  /// Alternative text of a figure, at most 300 characters.
  package var alternative: String?
  /// Language where it differs from that of the document, as a BCP 47 tag.
  package var language: String?
  /// What a header cell heads.
  package var scope: Scope?
  /// Columns a cell covers.
  package var columnSpan: Int
  /// Place of a figure on its page, in points from the top left.
  package var box: Box?
  /// Where a link leads.
  package var target: LinkTarget?
  /// Where a link leads, in words.
  package var contents: String?

  /// An element; only figures, header cells and links need more than their tag.
  package init(
    _ tag: Tag, alternative: String? = nil, language: String? = nil, scope: Scope? = nil,
    columnSpan: Int = 1, box: Box? = nil, target: LinkTarget? = nil, contents: String? = nil
  ) {
    precondition(tag != .figure || (alternative != nil && box != nil), "A figure has Alt and box.")
    precondition(tag != .headerCell || scope != nil, "A header cell has a scope.")
    precondition(tag != .link || (target != nil && contents != nil), "A link has a target.")
    self.tag = tag
    self.alternative = alternative
    self.language = language
    self.scope = scope
    self.columnSpan = columnSpan
    self.box = box
    self.target = target
    self.contents = contents
  }
}
