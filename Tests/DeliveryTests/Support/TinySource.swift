import Measures

@testable import Delivery

/// Reports of a few bytes that change with what the test says.
struct TinySource: EditionSource {
  var inputs = "i1"
  var configuration = "c1"
  var facts = "f1"
  var late: [LateSource] = []
  var letters = true

  func standing() throws -> Standing {
    Standing(inputs: inputs, configuration: configuration, versions: [("contatto", "1")])
  }

  func late(for month: Month) throws -> [LateSource] { late }

  func edition(
    of month: Month, revision: Int, published: [PublishedFigures], others: [Month]
  ) throws -> Edition {
    Edition(
      month: month, revision: revision, asOf: month.last, state: "final",
      standing: try standing(), facts: facts,
      files: [
        file("site/index.html", "<p>\(month) r\(revision) \(facts) \(configuration)</p>NOTICE"),
        file("report.pdf", "PDF \(month) r\(revision) \(facts)"),
      ],
      figures: Array("{\"id\":\"net-sales\",\"value\":\"\(facts)\"}\n".utf8),
      headline: "Headline of \(month)", letters: letters ? [Self.letter(month)] : [],
      warnings: 0, refused: 0)
  }

  private func file(_ path: String, _ text: String) -> OutputFile {
    OutputFile(path: path, bytes: Array(text.utf8))
  }

  static func address(_ text: String) -> MailAddress {
    guard let address = MailAddress(text) else { preconditionFailure("An address of a test.") }
    return address
  }

  static func letter(_ month: Month) -> Letter {
    var letter = Letter(
      group: "en-management", language: "en", sender: address("report@example.com"),
      replyTo: nil, recipients: [address("a@example.com"), address("b@example.com")],
      subject: "Report \(month)", text: "text", html: "<p>html</p>", lightHTML: "<p>light</p>")
    letter.report = .init(name: "r.pdf", bytes: Array("PDF".utf8))
    return letter
  }

  func landing(_ editions: [ListedEdition]) throws -> [OutputFile] {
    let lines = editions.map { "\($0.month) r\($0.revision) \($0.headline)\n" }
    return [file("index.html", lines.joined())]
  }

  func superseded(_ page: [UInt8], by revision: Int) -> [UInt8]? {
    let mark = Array("NOTICE".utf8)
    guard page.suffix(mark.count).elementsEqual(mark) else { return nil }
    return page.dropLast(mark.count) + Array("replaced by \(revision)".utf8)
  }
}
