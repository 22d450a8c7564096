/// A piece of a section; each case has exactly two renderings, HTML and PDF.
package enum Block: Sendable {
  /// A second-level heading.
  case heading(Phrase)
  /// Running text, one paragraph.
  case paragraph(Phrase)
  /// Short points, in order of importance.
  case list([Phrase])
  /// The strip of key figures of the summary.
  case keyFigures([KeyFigure])
  /// The three messages of the summary: a bold sentence and its evidence.
  case messages([Message])
  /// A chart with its title, source line and alternative text; its table twin follows as `.table`.
  case chart(Chart)
  /// A complete table; never cut.
  case table(Table)
  /// A boxed caveat about the data.
  case caveat(Phrase)
  /// One or two next steps, each with the page it leads to (`Section.id`), if any.
  case nextSteps([NextStep])
  /// Terms and their meanings.
  case glossary([GlossaryEntry])
}
