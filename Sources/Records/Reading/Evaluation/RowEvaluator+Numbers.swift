import Measures

extension RowEvaluator {
  /// The number in a column; `nil` for an empty cell or a null word; never zero for unreadable.
  func number(_ column: Int, _ row: LogicalRow) throws(RowProblem) -> ExactNumber? {
    try reading(column, row)?.number
  }

  private func reading(_ column: Int, _ row: LogicalRow) throws(RowProblem)
    -> (number: ExactNumber, sign: CurrencySign?)?
  {
    let cell = row.cell(column)
    if cell.isEmpty || file.profile.numbers.null.contains(cell) { return nil }
    let isCanonical = column >= 0 && file.isCanonical(column)
    let mark = isCanonical ? .point : decisions.mark
    guard let token = NumberToken(cell, readsLeading: file.profile.numbers.readsLeading),
      let number = token.number(mark)
    else { throw RowProblem(.badNumber, column) }
    return (number, token.sign)
  }

  /// The number that a tool gives.
  func number(_ tool: NumberTool, _ row: LogicalRow, isFirst: Bool) throws(RowProblem)
    -> ExactNumber?
  {
    if tool.isOnce, !isFirst { return nil }
    let own = try unsigned(tool, row)
    guard let number = own ?? tool.otherwise else { return nil }
    return switch tool.sign {
    case .abs: number.magnitude
    case .negate: number.negated
    case nil: number
    }
  }

  private func unsigned(_ tool: NumberTool, _ row: LogicalRow) throws(RowProblem) -> ExactNumber? {
    switch tool.source {
    case .constant(let number): return number
    case .column(let column):
      if tool.null?.contains(row.cell(column)) == true { return nil }
      return try number(column, row)
    case .words(let text, let numbers): return try word(text, numbers, row)
    case .sum(let columns):
      var sum: ExactNumber?
      for column in columns {
        guard let term = try number(column, row) else { continue }
        guard let next = (sum ?? .zero).plus(term) else { throw RowProblem(.badNumber, column) }
        sum = next
      }
      return sum
    case .product(let columns, let minus):
      var product = ExactNumber(mantissa: 1, places: 0)
      for column in columns {
        guard let factor = try number(column, row) else { return nil }
        guard let next = product.times(factor) else { throw RowProblem(.badNumber, column) }
        product = next
      }
      guard let minus, let less = try number(minus, row) else { return product }
      guard let rest = product.minus(less) else { throw RowProblem(.badNumber, minus) }
      return rest
    }
  }

  private func word(_ tool: TextTool, _ numbers: [ExactNumber], _ row: LogicalRow)
    throws(RowProblem) -> ExactNumber?
  {
    guard case .column(let column) = tool.source, let lookup = tool.lookup else { return nil }
    let cell = row.cell(column)
    if cell.isEmpty { return nil }
    guard let position = lookup.position(of: cell) else { throw RowProblem(.unknownValue, column) }
    return numbers[position]
  }

  /// A whole number that is not negative.
  func count(_ tool: NumberTool, _ row: LogicalRow, isFirst: Bool) throws(RowProblem) -> Int64? {
    guard let number = try number(tool, row, isFirst: isFirst) else { return nil }
    guard let count = number.count else { throw RowProblem(.badNumber, tool.columns.first) }
    return count
  }

  /// Money in minor units, and the row's currency in the draft.
  func amount(_ tool: NumberTool, _ row: LogicalRow, isFirst: Bool, _ draft: inout Draft)
    throws(RowProblem) -> FieldValue?
  {
    guard let number = try number(tool, row, isFirst: isFirst) else { return nil }
    let currency: (currency: Currency, quality: CurrencyQuality)
    if let known = draft.currency {
      currency = known
    } else {
      currency = try self.currency(of: row)
    }
    draft.currency = currency
    try checkSigns(tool, row, currency.currency)
    guard let minor = number.minorUnits(currency.currency), minor != Int64.min else {
      throw RowProblem(.badNumber, tool.columns.first)
    }
    return .amount(minor)
  }

  /// A symbol beside a number must be able to mean the row's currency.
  private func checkSigns(_ tool: NumberTool, _ row: LogicalRow, _ currency: Currency)
    throws(RowProblem)
  {
    for column in tool.columns where !NumberToken.isUnsigned(row.cell(column)) {
      if let sign = try reading(column, row)?.sign, !sign.isPossible(currency) {
        throw RowProblem(.currencyMixed, column)
      }
    }
  }

  /// The currency that the row names, else the file's.
  func currency(of row: LogicalRow) throws(RowProblem) -> (
    currency: Currency, quality: CurrencyQuality
  ) {
    if let column = file.profile.currency.column, !row.cell(column).isEmpty {
      let cell = row.cell(column)
      if let currency = Currency(code: String(decoding: cell, as: UTF8.self)) {
        return (currency, .stated)
      }
      if let (sign, length) = CurrencySign.leading(cell), length == cell.count,
        let currency = sign.currency(shop: file.settings.currency)
      {
        return (currency, .stated)
      }
      throw RowProblem(.unknownValue, column)
    }
    switch decisions.currency {
    case .known(let currency, let quality): return (currency, quality)
    case .unknown: throw RowProblem(.currencyUnknown, nil)
    }
  }
}
