import Reporting

extension DataQuality {
  /// Problems by kind, errors first: how many files and rows, and where the first one is.
  func problemKinds(_ material: Material) -> Table {
    var kinds: [(first: Problem, files: Set<String>, rows: Int)] = []
    for problem in material.setting.problems {
      let known = kinds.firstIndex {
        $0.first.code == problem.code && $0.first.severity == problem.severity
      }
      if let known {
        kinds[known].files.insert(problem.file)
        kinds[known].rows += problem.count
      } else {
        kinds.append((problem, [problem.file], problem.count))
      }
    }
    let order: [Problem.Severity] = [.error, .warning, .note]
    let rows = order.flatMap { severity in kinds.filter { $0.first.severity == severity } }
    return Table(
      id: "problem-kinds", caption: Words.say("table.problems"),
      columns: [
        Words.column("severity", "label.severity"), Words.column("message", "label.problem"),
        Words.figures("files", "label.files"), Words.figures("count", "label.count"),
        Words.column("first_file", "label.file"), Words.figures("line", "label.line"),
      ],
      rows: rows.map { first, files, count in
        [
          .text(Words.say("severity.\(first.severity.rawValue)")), Words.name(first.message),
          .quantity(.count(files.count)), .quantity(.count(count)),
          first.file.isEmpty ? .quantity(.unknown) : Words.name(first.file),
          first.line.map { .quantity(.number(Double($0), decimals: 0)) } ?? .quantity(.unknown),
        ]
      }, notes: [Words.say("note.problems")])
  }

  /// Every problem with its file; written as a CSV file of its own.
  func problems(_ material: Material) -> Table {
    Table(
      id: "problems", caption: Words.say("table.problems"),
      columns: [
        Words.column("severity", "label.severity"), Words.column("file", "label.file"),
        Words.figures("line", "label.line"), Words.column("column", "label.column"),
        Words.figures("count", "label.count"), Words.column("message", "label.problem"),
      ],
      rows: material.setting.problems.map { problem in
        [
          .text(Words.say("severity.\(problem.severity.rawValue)")), Words.name(problem.file),
          problem.line.map { .quantity(.number(Double($0), decimals: 0)) } ?? .quantity(.unknown),
          problem.column.map(Words.name) ?? .quantity(.unknown),
          .quantity(.count(problem.count)), Words.name(problem.message),
        ]
      })
  }
}
