import Records
import Testing

@testable import contatto

struct CheckCommandTests {
  static func finding(_ file: String, line: Int? = nil) -> Diagnostic {
    Diagnostic(severity: .warning, code: .encodingGuessed, file: file, line: line)
  }

  @Test func `a finding that many files share is said once`() {
    let files = ["a.csv", "b.csv", "c.csv", "d.csv"].map { Self.finding($0) }
    let complaints = CheckCommand.gathered(files + [Self.finding("a.csv", line: 3)])
    #expect(complaints.count == 2)
    #expect(
      complaints[0].sentence == "4 files, the first is a.csv: The text encoding was guessed.")
    #expect(complaints[1].place == .init(file: "a.csv", line: 3))
    #expect(CheckCommand.gathered(Array(files.dropLast())).count == 3)
  }
}
