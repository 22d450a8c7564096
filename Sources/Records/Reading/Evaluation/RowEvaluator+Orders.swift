extension RowEvaluator {
  /// Replaces the drafts of an order that does not add up: one line for the whole of it at its
  /// first row, and its refunds (FORMATS §6.7).
  func orderLine(_ drafts: inout DraftList, _ row: LogicalRow, isFirst: Bool) throws(RowProblem) {
    let (before, rule) = (drafts.indices.map { drafts[$0] }, file.profile.order)
    drafts.removeAll()
    if isFirst, let rule, let first = before.first {
      drafts.append(try orderLine(first, rule, row))
    }
    for draft in before where draft.kind == .refund { drafts.append(draft) }
  }

  private func orderLine(_ first: Draft, _ rule: Profile.Order, _ row: LogicalRow)
    throws(RowProblem) -> Draft
  {
    var line = Draft()
    line.begin(.receiptLine, block: first.block)
    for field in [Field.at, .receipt, .coupon, .customer, .store] { line.set(field, from: first) }
    // The first draft may be a refund, which needs no receipt.
    for field in line.kind.required where line[field] == nil {
      throw RowProblem(.missingValue, column(of: plans[first.block].block, field))
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
    return line
  }
}
