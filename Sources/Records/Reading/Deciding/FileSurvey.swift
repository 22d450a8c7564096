/// What one pass over a file collects, before anything is decided.
struct FileSurvey: Sendable {
  private(set) var outcome = RowSource.Outcome()
  private(set) var decimal = DecimalBallot()
  /// By date column.
  private(set) var dates: [Int: DateBallot] = [:]
  /// By clock column.
  private(set) var clocks: [Int: DateBallot] = [:]
  /// The first currency symbol in the column that tells the currency.
  private(set) var sign: CurrencySign?
  private(set) var rows = 0

  /// Reads the whole file once.
  init(_ file: OpenFile) {
    let profile = file.profile
    for column in profile.dateColumns(file.layout) { dates[column] = DateBallot(file.datePatterns) }
    for column in profile.clockColumns { clocks[column] = DateBallot(profile.time.clocks) }
    var stage = RowStage(profile, file.partners)
    outcome = file.rows.forEach { row in
      rows += 1
      if case .go = stage.judge(&row) { take(row, file, stage) }
    }
  }

  private mutating func take(_ row: LogicalRow, _ file: OpenFile, _ stage: RowStage) {
    let profile = file.profile
    for (column, role) in file.numeric where !file.isCanonical(column) {
      let cell = stage.meaningful(row.cell(column))
      if !cell.isEmpty {
        decimal.count(cell, role, readsLeading: profile.numbers.readsLeading)
      }
    }
    for cell in file.rangedAnswers(row) {
      decimal.count(cell, .number, readsLeading: false)
    }
    for column in dates.keys {
      let cell = stage.meaningful(row.cell(column))
      if !cell.isEmpty { dates[column]?.count(cell) }
    }
    for column in clocks.keys {
      let cell = stage.meaningful(row.cell(column))
      if !cell.isEmpty { clocks[column]?.count(cell) }
    }
    if sign == nil, let column = profile.currency.symbol {
      sign = CurrencySign.first(in: row.cell(column))
    }
  }
}
