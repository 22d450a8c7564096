extension EmitBlock {
  /// A required field that could stay empty in a file that matches, and the column at fault; such
  /// a profile would turn a missing column into wrong records (FORMATS §5).
  func unguarded(_ profile: Profile) -> (field: Field, column: Int)? {
    let guarded = Set(conditions.filter(\.guardsAgainstEmpty).map(\.column))
    let sure = Set(profile.match.require).union(guarded)
    func isSure(_ column: Int) -> Bool {
      sure.contains(column) || profile.columns[column].spellings.isEmpty
    }
    for field in kind.required {
      guard let tool = tool(field) else { continue }
      if let column = tool.unguarded(isSure: isSure, receipt: profile.grain.receipt) {
        return (field, column)
      }
    }
    return nil
  }
}

extension ValueTool {
  /// The first column that may be missing or empty and has no stand-in; `nil` if all are sure.
  fileprivate func unguarded(isSure: (Int) -> Bool, receipt: [Int]) -> Int? {
    switch self {
    case .text(let tool), .identifier(let tool), .currency(let tool):
      tool.unguarded(isSure: isSure, receipt: receipt)
    case .word(let tool): tool.text.unguarded(isSure: isSure, receipt: receipt)
    case .amount(let tool), .count(let tool), .number(let tool):
      tool.otherwise == nil ? tool.needed.first { !isSure($0) } : nil
    case .time(let tool): tool.columns.contains(where: isSure) ? nil : tool.columns.first
    case .filled, .customer, .machine, .counts, .namedCount, .parts, .period: nil
    }
  }
}

extension TextTool {
  fileprivate func unguarded(isSure: (Int) -> Bool, receipt: [Int]) -> Int? {
    switch source {
    case .constant: nil
    case .key: receipt.first { !isSure($0) }
    case .column(let column): otherwise == nil && !isSure(column) ? column : nil
    }
  }
}

extension NumberTool {
  /// The columns without which there is no value.
  fileprivate var needed: [Int] {
    switch source {
    case .column(let column): [column]
    case .product(let factors, _): factors
    case .words(let text, _):
      if case .column(let column) = text.source { [column] } else { [] }
    case .constant, .sum: []
    }
  }
}
