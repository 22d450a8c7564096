import Measures

extension RowEvaluator {
  /// The number in a column; `nil` for an empty cell or a null word; never zero for unreadable.
  func number(_ column: Int, _ row: LogicalRow) throws(RowProblem) -> ExactNumber? {
    if row.place(column).isEmpty { return nil }
    if let plain = plainNumber(column, row) { return plain }
    return try reading(column, row)?.number
  }

  /// The number in a column that is digits, with a minus or a decimal mark at most; `nil` for any
  /// cell that must be looked at more closely.
  func plainNumber(_ column: Int, _ row: LogicalRow) -> ExactNumber? {
    if isNull(column, row) { return nil }
    let cell = row.bytes.span.extracting(row.place(column))
    return ExactNumber(plain: cell, mark: marks[column - ColumnScope.firstCell])
  }

  /// True if a cell holds a word that stands for an empty one.
  func isNull(_ column: Int, _ row: LogicalRow) -> Bool {
    null.mayHold(row.bytes.span.extracting(row.place(column))) && null.contains(row.cell(column))
  }

  private func reading(_ column: Int, _ row: LogicalRow) throws(RowProblem)
    -> (number: ExactNumber, sign: CurrencySign?)?
  {
    let cell = row.cell(column)
    if cell.isEmpty || null.contains(cell) { return nil }
    let mark: DecimalMark =
      marks[column - ColumnScope.firstCell] == Byte.point ? .point : .comma
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
    return number.signed(tool.sign)
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
    let currency = try currency(of: row, &draft)
    try checkSigns(tool, row, currency)
    return try RowEvaluator.amount(number, currency, tool.columns.first)
  }

  /// The same for a number that is read already and has no sign beside it.
  func amount(_ number: ExactNumber, _ column: Int, _ row: LogicalRow, _ draft: inout Draft)
    throws(RowProblem) -> FieldValue?
  {
    try RowEvaluator.amount(number, currency(of: row, &draft), column)
  }

  private static func amount(_ number: ExactNumber, _ currency: Currency, _ column: Int?)
    throws(RowProblem) -> FieldValue?
  {
    guard let minor = number.minorUnits(currency), minor != Int64.min else {
      throw RowProblem(.badNumber, column)
    }
    return .amount(minor)
  }

  /// The currency of a row, which its first amount asks for.
  private func currency(of row: LogicalRow, _ draft: inout Draft) throws(RowProblem) -> Currency {
    if let known = draft.currency { return known.currency }
    let found = try currency(of: row)
    draft.currency = found
    return found.currency
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
    if let column = currencyColumn, !row.place(column).isEmpty {
      let cell = row.cell(column)
      if let currency = Currency(letters: cell) {
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

extension ExactNumber {
  /// The number with the sign that a tool gives it.
  func signed(_ sign: NumberTool.Sign?) -> ExactNumber {
    switch sign {
    case .abs: magnitude
    case .negate: negated
    case nil: self
    }
  }
}
