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
  /// The columns whose numbers vote.
  private let numeric: [(column: Int, role: NumericColumns.Role)]

  /// Reads the whole file once; twice where its dates went wrong so often that a pattern dropped
  /// early might have read them better.
  init(_ file: OpenFile) {
    self.init(file, dropsLosers: true)
    let isCertain = (dates + clocks).allSatisfy(\.ballot.isCertain)
    if !isCertain { self.init(file, dropsLosers: false) }
  }

  private init(_ file: OpenFile, dropsLosers: Bool) {
    self.init(columnsOf: file, dropsLosers: dropsLosers)
    var stage = RowStage(file.profile, file.partners)
    outcome = file.rows.forEach { row in
      rows += 1
      if case .go = stage.judge(&row) { take(row, file, stage.rules) }
    }
  }

  /// A survey that has not seen a row yet.
  init(columnsOf file: OpenFile, dropsLosers: Bool = false) {
    numeric = file.numeric.filter { !file.isCanonical($0.column) }
    let patterns = file.datePatterns
    dates = file.profile.dateColumns(file.layout).map {
      ($0, DateBallot(patterns, dropsLosers: dropsLosers))
    }
    clocks = file.profile.clockColumns.map {
      ($0, DateBallot(file.profile.time.clocks.map(\.copy), dropsLosers: dropsLosers))
    }
  }

  /// Collects what a row says.
  mutating func take(_ row: LogicalRow, _ file: OpenFile, _ rules: RowRules) {
    for (column, role) in numeric where isTold(row, column, rules) {
      decimal.count(row.cell(column), role, readsLeading: file.profile.numbers.readsLeading)
    }
    if file.hasRangedAnswers {
      for cell in file.rangedAnswers(row) { decimal.count(cell, .number, readsLeading: false) }
    }
    for index in dates.indices where isTold(row, dates[index].column, rules) {
      dates[index].ballot.count(row, dates[index].column)
    }
    for index in clocks.indices where isTold(row, clocks[index].column, rules) {
      clocks[index].ballot.count(row, clocks[index].column)
    }
    if sign == nil, let column = file.profile.currency.symbol {
      let cell = row.cell(column)
      if !NumberToken.isUnsigned(cell) { sign = CurrencySign.first(in: cell) }
    }
  }

  private func isTold(_ row: LogicalRow, _ column: Int, _ rules: RowRules) -> Bool {
    !row.place(column).isEmpty && !rules.isNull(row, column)
  }
}
