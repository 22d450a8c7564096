/// What one pass over a file collects, before anything is decided.
struct FileSurvey: Sendable {
  private(set) var outcome = RowSource.Outcome()
  private(set) var decimal = DecimalBallot()
  /// By date column, in the order of the columns.
  private(set) var dates: [(column: Int, ballot: DateBallot)] = []
  /// By clock column, in the order of the columns.
  private(set) var clocks: [(column: Int, ballot: DateBallot)] = []
  /// The first currency symbol in the column that tells the currency.
  private(set) var sign: CurrencySign?
  private(set) var rows = 0

  /// Reads the whole file once.
  init(_ file: OpenFile) {
    let profile = file.profile
    let patterns = file.datePatterns
    dates = profile.dateColumns(file.layout).map { ($0, DateBallot(patterns)) }
    clocks = profile.clockColumns.map { ($0, DateBallot(profile.time.clocks)) }
    var stage = RowStage(profile, file.partners)
    outcome = file.rows.forEach { row in
      rows += 1
      if case .go = stage.judge(&row) { take(row, file, stage) }
    }
  }

  private mutating func take(_ row: LogicalRow, _ file: OpenFile, _ stage: RowStage) {
    for (column, role) in file.numeric where !file.isCanonical(column) {
      let cell = stage.meaningful(row.cell(column))
      if !cell.isEmpty {
        decimal.count(cell, role, readsLeading: file.profile.numbers.readsLeading)
      }
    }
    for cell in file.rangedAnswers(row) {
      decimal.count(cell, .number, readsLeading: false)
    }
    for index in dates.indices {
      let cell = stage.meaningful(row.cell(dates[index].column))
      if !cell.isEmpty { dates[index].ballot.count(cell) }
    }
    for index in clocks.indices {
      let cell = stage.meaningful(row.cell(clocks[index].column))
      if !cell.isEmpty { clocks[index].ballot.count(cell) }
    }
    if sign == nil, let column = file.profile.currency.symbol {
      sign = CurrencySign.first(in: row.cell(column))
    }
  }
}
