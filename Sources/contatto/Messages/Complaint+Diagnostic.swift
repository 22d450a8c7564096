import Records

extension Complaint {
  /// A finding about a row or file that was read nevertheless.
  init(_ diagnostic: Diagnostic) {
    let column = diagnostic.column.map { "column \(Messages.escaped($0)): " } ?? ""
    self.init(
      status: .refusals, place: Place(file: diagnostic.file, line: diagnostic.line),
      sentence: column + Messages.sentence(diagnostic), hint: nil)
  }
}
