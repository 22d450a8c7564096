import Measures

extension OpenFile {
  /// The header cell of a column as written.
  func headerName(_ column: Int) -> String {
    guard column != ColumnScope.firstCell else {
      if case .table(_, let header) = recognition { return header.written.first ?? "#1" }
      return "#1"
    }
    return layout.names[column]
  }

  /// How the file is written; tables have all of it, reports of keys no header, JSON neither.
  func dialect(_ mark: DecimalMark) -> Dialect {
    switch recognition {
    case .table(_, let header):
      Dialect(
        encoding: encoding, delimiter: header.delimiter, headerLine: header.record.line,
        decimal: mark)
    case .keyValue: Dialect(encoding: encoding, decimal: mark)
    case .json, .unrecognised: Dialect(encoding: encoding)
    }
  }

  /// The reading of a file that is refused as a whole.
  func refusal(_ problem: FileProblem) -> FileReading {
    var reading = FileReading(file: self, status: .refused)
    reading.reason = problem.reason
    reading.candidates = problem.candidates
    reading.column = problem.column
    reading.diagnostics = [
      Diagnostic(
        severity: .error, code: problem.reason, file: input, line: problem.line,
        column: problem.column, expected: expected(problem), hint: hint(problem),
        detail: problem.detail)
    ]
    return reading
  }

  /// What would have been read: the forms of dates where none of them fits.
  private func expected(_ problem: FileProblem) -> [String] {
    guard problem.reason == .dateUnreadable else { return problem.candidates }
    return Array(profile.time.dates.prefix(OpenFile.mostWords)).map(\.text)
  }

  /// The line of the project file that answers the question a file leaves open.
  private func hint(_ problem: FileProblem) -> String? {
    switch problem.reason {
    case .weakProfile: Hint.profile(profile.id, of: input)
    case .decimalAmbiguous, .decimalConflict: Hint.answer("decimal", ",", of: profile.id)
    case .dateUnreadable: Hint.answer("date", "d MMM yyyy", of: profile.id)
    case .dateAmbiguous:
      Hint.answer("date", problem.candidates.first ?? "", of: profile.id)
    case .currencyUnknown:
      Hint.answer("currency", settings.currency.code, of: profile.id)
    default: nil
    }
  }

  /// How many of the accepted words are told.
  private static let mostWords = 12

  /// A refused row for people: the shape of the cell, never its value.
  func diagnostic(_ problem: RowProblem, _ row: LogicalRow, _ decisions: FileDecisions)
    -> Diagnostic
  {
    var expected: [String] = []
    var found: String?
    if let column = problem.column {
      found = CellShape.shape(row.cell(column))
      if problem.reason == .badDate {
        expected = decisions.patterns[column].map { [$0.text] } ?? []
      }
      if problem.reason == .unknownValue {
        expected = Array(profile.acceptedWords(in: column).prefix(OpenFile.mostWords))
      }
      if problem.reason == .badNumber { expected = ["1234\(decisions.mark.rawValue)56"] }
    }
    return Diagnostic(
      severity: .error, code: problem.reason, file: input, line: row.line,
      column: problem.question ?? problem.column.map { headerName($0) }, found: found,
      expected: expected)
  }

  /// A warning for people.
  func diagnostic(_ warning: FileReading.Warning) -> Diagnostic {
    Diagnostic(severity: .warning, code: warning.reason, file: input, line: warning.line)
  }
}

extension FileReading {
  /// A reading that names the file and its profile.
  init(file: OpenFile, status: Status) {
    self.init(file: file.input, status: status)
    profile = file.profile.id
    vendor = file.profile.vendor
    report = file.profile.report
    if case .table(_, let header) = file.recognition { self.header = header.written }
    joined = file.joinedNames
  }
}
