import Drawing

/// What a block becomes before it is placed on pages.
enum Unit {
  /// Placed as a whole.
  case solid(Piece)
  /// Placed as a whole and kept with what follows: headings.
  case lead(Piece)
  /// A paragraph that may go over a page, at least two lines on each.
  case paragraph(Paragraph)
  /// A table that may go over pages between its rows.
  case table(TableSetting)
  /// Texts in two columns that may go over pages between texts.
  case columns(ColumnSet)
  /// Opens or closes an element around units.
  case structure(PageInstruction)
}
