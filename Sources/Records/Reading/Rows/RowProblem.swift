/// Why a row gives no records, and which column is at fault.
struct RowProblem: Error {
  let reason: ProblemCode
  /// The logical column, or `ColumnScope.firstCell`; `nil` for the whole row.
  let column: Int?
  /// The header cell of a survey's question, which is no logical column.
  let question: String?

  init(_ reason: ProblemCode, _ column: Int?, question: String? = nil) {
    self.reason = reason
    self.column = column
    self.question = question
  }
}
