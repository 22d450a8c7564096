import Records
import Reporting

extension Problem {
  /// The problems of a folder: one a file, code and column, with its first line and their number.
  static func list(_ diagnostics: [Diagnostic]) -> [Problem] {
    var problems: [Problem] = []
    var known: [String: Int] = [:]
    for diagnostic in diagnostics {
      let key = "\(diagnostic.file)\u{0}\(diagnostic.code.rawValue)\u{0}\(diagnostic.column ?? "")"
      if let index = known[key] {
        problems[index].count += 1
        continue
      }
      known[key] = problems.count
      problems.append(Problem(diagnostic))
    }
    return problems
  }

  private init(_ diagnostic: Diagnostic) {
    let severity: Severity =
      switch diagnostic.severity {
      case .error: .error
      case .warning: .warning
      case .note: .note
      }
    self.init(
      severity: severity, code: diagnostic.code.rawValue, file: diagnostic.file,
      line: diagnostic.line, column: diagnostic.column, count: 1,
      message: Messages.sentence(diagnostic))
  }

  /// A file that could not be opened or unpacked.
  init(_ complaint: Complaint) {
    self.init(
      severity: .error, code: "unreadable-file", file: complaint.place?.file ?? "",
      line: nil, column: nil, count: 1, message: "The file \(complaint.sentence).")
  }
}
