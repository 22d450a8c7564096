extension RowEvaluator {
  /// The drafts of an order that does not add up: one line for the whole of it at its first row,
  /// and its refunds (FORMATS §6.7).
  func orderLine(_ drafts: [Draft], _ row: LogicalRow, isFirst: Bool) throws(RowProblem) -> [Draft]
  {
    let refunds = drafts.filter { $0.kind == .refund }
    guard isFirst, let rule = file.profile.order, let first = drafts.first else { return refunds }
    var line = Draft(kind: .receiptLine, block: first.block, capacity: 8)
    for field in [Field.at, .receipt, .coupon, .customer, .store] {
      if let value = first[field] { line.set(field, value) }
    }
    // The first draft may be a refund, which needs no receipt.
    for field in line.kind.required where line[field] == nil {
      throw RowProblem(.missingValue, column(of: blocks[first.block], field))
    }
    // The words of the field are "item" and then the roles.
    let role = LineRole.allCases.firstIndex(of: .order).map { $0 + 1 } ?? 0
    line.set(.role, .word(role))
    let currency = try currency(of: row)
    line.currency = currency
    guard let total = try number(rule.total, row)?.minorUnits(currency.currency) else {
      throw RowProblem(.missingValue, rule.total)
    }
    line.set(.gross, .amount(total))
    if let tax = try number(rule.tax, row)?.minorUnits(currency.currency) {
      line.set(.tax, .amount(tax))
    }
    return [line] + refunds
  }
}
