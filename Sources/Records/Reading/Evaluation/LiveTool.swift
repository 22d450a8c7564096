/// A tool that can say something of the file, and what it feeds.
///
/// A class, because the row loop walks over all of them, with the usual tools unwrapped: to copy
/// the case of a `ValueTool` out costs as much as to read a cell.
final class LiveTool: Sendable {
  let field: Field
  let tool: ValueTool
  /// The tool as a plain text.
  let text: TextTool?
  /// The tool as money.
  let amount: NumberTool?
  /// The tool as a time.
  let time: TimeTool?

  init(_ field: Field, _ tool: ValueTool) {
    (self.field, self.tool) = (field, tool)
    if case .text(let own) = tool { text = own } else { text = nil }
    if case .amount(let own) = tool { amount = own } else { amount = nil }
    if case .time(let own) = tool { time = own } else { time = nil }
  }
}
