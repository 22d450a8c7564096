/// Why a recognised file is not read.
struct FileProblem: Error {
  let reason: ProblemCode
  /// What to choose from.
  let candidates: [String]
  /// The column at fault.
  let column: String?
  /// The physical line at fault.
  let line: Int?
  /// What the code does not say.
  let detail: Diagnostic.Detail?

  init(
    _ reason: ProblemCode, candidates: [String] = [], column: String? = nil, line: Int? = nil,
    detail: Diagnostic.Detail? = nil
  ) {
    self.reason = reason
    self.candidates = candidates
    self.column = column
    self.line = line
    self.detail = detail
  }

  /// What ended a scan before its time; `nil` where nothing did. `rows` stand before the place.
  init?(_ end: RecordScanner.End, rows: Int, limits: ScanLimits) {
    switch end {
    case .done: return nil
    case .torn(let line, let lines):
      self.init(.torn, line: line, detail: .openQuote(lines: lines, rowsBefore: rows))
    case .limit(let line, let bound):
      self.init(.limit, line: line, detail: .bound(bound, most: limits[bound]))
    }
  }
}
