import Testing

@testable import contatto

struct MessagesTests {
  @Test func `a complaint is one line and its hint another`() {
    let complaint = Complaint(
      status: .badData, place: .init(file: "a.csv", line: 3, column: 7), sentence: "bad", hint: "do"
    )
    #expect(
      Messages.text(of: [complaint]) == "contatto: a.csv:3:7: bad\ncontatto: hint: do\n")
  }

  @Test func `what could drive a terminal or forge a line is shown, not sent`() {
    let name = "a\u{1B}[31m\nb\u{202E}\u{9B}\u{2066}\u{7F}"
    #expect(
      Messages.escaped(name) == "a\\u{1B}[31m\\u{A}b\\u{202E}\\u{9B}\\u{2066}\\u{7F}")
    #expect(Messages.escaped(String(repeating: "x", count: 90)).unicodeScalars.count == 81)
  }

  @Test func `after twenty lines about one file the rest is counted`() {
    let complaints = (1...25).map { line in
      Complaint(
        status: .badData, place: .init(file: "a.csv", line: line), sentence: "bad", hint: nil)
    }
    let lines = Messages.text(of: complaints).split(separator: "\n")
    #expect(lines.count == 21)
    #expect(lines.last == "contatto: a.csv: and 5 more, see the data-quality page")
  }

  @Test(arguments: [
    ([ExitReason.badData, .configuration, .noInput], ExitReason.configuration),
    ([.temporary, .badData], .badData), ([.temporary, .unavailable], .temporary),
    ([.refusals, .unavailable], .unavailable), ([], .done),
  ])
  func `the exit code of several problems is the largest hard one`(
    statuses: [ExitReason], expected: ExitReason
  ) {
    #expect(ExitReason.worst(statuses) == expected)
  }
}
