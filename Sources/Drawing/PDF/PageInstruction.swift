package import Charting

/// One step of printing a document; the whole document is a list of them.
///
/// An element without anything painted in it is left out by cairo and stops the file, so there are
/// none. Elements nest; only leaves paint (trap B), so between `open` and `close` of one element
/// stand either paintings or further elements.
package enum PageInstruction: Equatable, Sendable {
  /// Opens a structure element.
  case open(Element)
  /// Closes the element opened last.
  case close
  /// Paints marks of a Scene (tabular figures), moved by the point.
  case paint([Mark], at: Point)
  /// Shows one line of running text, with the space at its end.
  case text(TextRun, Figures)
  /// Paints a picture into a box.
  case picture(Picture, in: Box)
  /// Names a place for links and bookmarks; `[a-z0-9-]` only.
  case destination(String, at: Point)
  /// Ends the page.
  case endPage
}
