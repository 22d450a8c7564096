/// Level of the headings that a page writes below its only `h1`; none is skipped.
enum HeadingLevel {
  /// A part of the page.
  case second
  /// A part of a part.
  case third

  /// A heading of the level.
  func element(_ content: HTML) -> HTML {
    switch self {
    case .second: .element("h2", [], content)
    case .third: .element("h3", [], content)
    }
  }
}
