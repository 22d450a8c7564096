import Charting
import Drawing
import Reporting
import Testing

@testable import Publishing

struct SummaryPageTests {
  private func firstPage(_ report: Report, _ language: Language = .en) throws -> [String] {
    let document = try DocumentSamples.document(report, language)
    return DocumentSamples.runs(document.printed)[0].map(\.text)
  }

  @Test(arguments: Language.allCases)
  func `the summary of the sample stands on one page with five decisions`(
    language: Language
  ) throws {
    let report = SampleReport.aurora
    // A line that goes on ends with its space.
    let text = try firstPage(report, language).map { $0.hasSuffix(" ") ? $0 : $0 + "\n" }.joined()
    #expect(text.contains("Social ads: test in 6 shops\n"))
    #expect(!text.contains("Shop window"))
    #expect(text.contains("data/decisions.csv"))
    #expect(text.contains("Association, not cause."))
    #expect(text.contains("Google Ads: costs missing"))
  }

  @Test func `a fuller summary shows three decisions and says how many are left`() throws {
    var report = SampleReport.aurora
    report.sections[0].blocks.append(
      .caveat(.verbatim(String(repeating: "One more caveat about the data. ", count: 16))))
    let texts = try firstPage(report).joined(separator: " ")
    #expect(texts.contains("Further rows: 4"))
    #expect(texts.contains("One more caveat"))
  }

  @Test func `amounts that are left out are summed`() throws {
    var report = SampleReport.aurora
    var table = SampleReport.decisionTable
    for index in table.rows.indices { table.rows[index][2] = SampleReport.euro(100.25) }
    report.sections[0].blocks[2] = .table(table)
    #expect(try firstPage(report).joined(separator: " ").contains("Further rows: 2; sum €200.50"))
  }

  @Test func `what has no place on page one follows on page two`() throws {
    var report = SampleReport.aurora
    report.sections[0].blocks.append(SampleReport.bars)
    let document = try DocumentSamples.document(report, .en)
    let pages = DocumentSamples.runs(document.printed).map { $0.map(\.text) }
    let title = "Till coupons: largest expected gain, €2,900 a month"
    #expect(!pages[0].contains(title))
    #expect(pages[1].contains(title))
  }

  @Test func `a summary without messages or map still stands`() throws {
    var report = SampleReport.aurora
    report.sections = [report.sections[0]]
    report.sections[0].blocks = [.paragraph(.verbatim("Nothing to decide."))]
    let document = try DocumentSamples.document(report, .pl)
    #expect(DocumentSamples.runs(document.printed).count == 1)
    #expect(try !document.bytes().isEmpty)
  }
}
