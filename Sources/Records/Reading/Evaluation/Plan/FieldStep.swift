/// What the row loop does for one field of a block: decided once for a file.
///
/// Plain numbers only: to take the case of a `ValueTool` apart costs as much as to read a cell.
struct FieldStep {
  /// The usual ways to fill a field. A cell that is not plain goes the way of the tool.
  enum Way {
    /// A text as it stands in a column.
    case text(column: Int)
    /// A name in a column, which a spreadsheet must not have rounded.
    case identifier(column: Int)
    /// A text that all rows have, by its place among the constants of the block.
    case constant(Range<Int>)
    /// A word that all rows have.
    case word(Int)
    /// A column of words, by its number among those of the file.
    case words(Int)
    /// Money in a column.
    case amount(column: Int, NumberTool.Sign?)
    /// A number in a column.
    case number(column: Int, NumberTool.Sign?)
    /// A date in a column, and the time of day in another.
    case time(column: Int, clock: Int?, isApproximate: Bool)
    /// A person in a column; what stands before an id is one of the constants.
    case person(column: Int, CustomerTool.Kind, idPrefix: Range<Int>)
    /// Whatever the tool says.
    case any
  }

  let field: Field
  let way: Way
}
