/// Why a recognised file is not read.
struct FileProblem: Error {
  let reason: ProblemCode
  /// What to choose from.
  let candidates: [String]
  /// The column at fault.
  let column: String?

  init(_ reason: ProblemCode, candidates: [String] = [], column: String? = nil) {
    self.reason = reason
    self.candidates = candidates
    self.column = column
  }
}
