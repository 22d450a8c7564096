import Records

extension Refusal {
  /// Why a file cannot be read as a table.
  init(_ problem: TableProblem, file: String) {
    switch problem {
    case .foreign(let format):
      let (name, advice) = Messages.words(format)
      self.init(.badData, "is \(name), not CSV", file: file, hint: advice)
    case .columns(let line, let limit):
      self.init(line, "a row with more than \(limit) columns", file)
    case .record(let line, let limit):
      self.init(line, "a row of more than \(limit) bytes", file)
    }
  }

  private init(_ line: Int, _ sentence: String, _ file: String) {
    self.init([
      Complaint(
        status: .badData, place: .init(file: file, line: line), sentence: sentence,
        hint: "is it a table, and are its line ends LF, CRLF or CR?")
    ])
  }
}
