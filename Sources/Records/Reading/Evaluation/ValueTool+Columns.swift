extension ValueTool {
  /// The columns that a tool reads first, to name one that is at fault.
  var columns: [Int] {
    switch self {
    case .text(let tool), .identifier(let tool), .currency(let tool):
      tool.source.columns(receipt: [])
    case .word(let tool): tool.text.source.columns(receipt: [])
    case .amount(let tool), .count(let tool), .number(let tool):
      if case .words(let text, _) = tool.source {
        text.source.columns(receipt: [])
      } else {
        tool.columns
      }
    case .time(let tool): tool.columns
    case .filled(let column): [column]
    case .customer(let tools): tools.map(\.column)
    case .machine(let column, _): [column]
    case .counts(let counts): counts.flatMap(\.number.columns)
    case .namedCount(_, let number): number.columns
    case .parts(let parts): parts.flatMap(\.number.columns)
    case .period(let day, let from, let to): [day, from, to].compactMap { $0 }
    }
  }
}

extension ValueTool {
  /// True if the tool gives no value for any row, because the file lacks its column: most tills
  /// fill half of the columns that a profile knows.
  func isSilent(in layout: Layout) -> Bool {
    switch self {
    case .text(let tool), .identifier(let tool), .currency(let tool):
      tool.isSilent(in: layout)
    case .word(let tool): tool.text.isSilent(in: layout)
    case .amount(let tool), .count(let tool), .number(let tool):
      if case .column(let column) = tool.source {
        tool.otherwise == nil && !layout.has(column)
      } else {
        false
      }
    case .time(let tool): !tool.columns.contains(where: layout.has)
    case .customer(let tools): !tools.contains { layout.has($0.column) }
    case .filled(let column), .machine(let column, _): !layout.has(column)
    case .counts, .namedCount, .parts, .period: false
    }
  }
}

extension TextTool {
  /// True if the tool has a column that the file lacks, and nothing to say instead.
  fileprivate func isSilent(in layout: Layout) -> Bool {
    if case .column(let column) = source { otherwise == nil && !layout.has(column) } else { false }
  }
}

extension Profile {
  /// True if a record may depend on being on the first row of its receipt.
  var asksForFirst: Bool {
    order != nil || blocks.contains { $0.isOnce || $0.tools.contains { $0.tool.isOnce } }
  }
}

extension ValueTool {
  /// True if only the receipt's first row gives the value.
  fileprivate var isOnce: Bool {
    switch self {
    case .text(let tool), .identifier(let tool), .currency(let tool): tool.isOnce
    case .word, .time, .filled, .customer, .machine, .period: false
    case .amount(let tool), .count(let tool), .number(let tool), .namedCount(_, let tool):
      tool.isOnce
    case .counts(let counts): counts.contains { $0.number.isOnce }
    case .parts(let parts): parts.contains { $0.number.isOnce }
    }
  }
}
