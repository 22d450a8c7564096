/// How one field of a record is fed: the closed list of FORMATS §5.3.
enum ValueTool: Sendable {
  case text(TextTool)
  case identifier(TextTool)
  case word(WordTool)
  case currency(TextTool)
  case amount(NumberTool)
  case count(NumberTool)
  case number(NumberTool)
  case time(TimeTool)
  /// True if the cell is filled.
  case filled(Int)
  case customer([CustomerTool])
  /// True if the column is above zero and not below the other.
  case machine(column: Int, covers: Int)
  case counts([(kind: TouchKind, number: NumberTool)])
  /// One kind from a word, and its number.
  case namedCount(WordTool, NumberTool)
  case parts([(name: String, number: NumberTool)])
  case period(day: Int?, from: Int?, to: Int?)
}
