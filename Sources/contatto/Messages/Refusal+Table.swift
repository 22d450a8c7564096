import Records

extension Refusal {
  /// Why a file cannot be read as a table.
  init(_ problem: TableProblem, file: String) {
    switch problem {
    case .spreadsheet:
      self.init(
        .badData, "is a spreadsheet, not CSV", file: file,
        hint: "open it and save it as CSV (UTF-8), one file a sheet")
    case .archive:
      self.init(.badData, "is an archive that holds no table", file: file, hint: "unpack it")
    case .document:
      self.init(
        .badData, "is a PDF, not CSV", file: file,
        hint: "export the figures as CSV from the program that made it")
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
