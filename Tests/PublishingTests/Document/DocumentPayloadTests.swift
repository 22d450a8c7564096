import Charting
import Drawing
import PDFStructure
import Reporting
import Testing

@testable import Publishing

struct DocumentPayloadTests {
  private func check(_ text: String) throws -> Document {
    let document = try DocumentSamples.document(OneTextReport(text: text).report, .en)
    #expect(try StructureCheck.findings(in: try document.bytes()).map(\.description) == [])
    for (index, runs) in DocumentSamples.runs(document.printed).enumerated() {
      for run in runs {
        #expect(run.box.maxY <= Grid.foot + 4, "page \(index + 1)")
        #expect(run.box.maxX <= Grid.left + Grid.width + 4, "page \(index + 1)")
      }
    }
    return document
  }

  @Test(arguments: Payloads.marks)
  func `a payload in every text is text on every page`(mark: String) throws {
    let document = try check(Payloads.text(mark: mark))
    let words = DocumentSamples.runs(document.printed).joined().map(\.text).joined()
    #expect(words.unicodeScalars.contains("<"))
  }

  @Test func `a name of ten thousand signs takes less than a page wherever it stands`() throws {
    let document = try check(String(repeating: "Kundenkarte ", count: 833) + "Ende")
    #expect(document.flow.pages.count < 80)
  }

  @Test func `a word of ten thousand signs is broken and ends on its page`() throws {
    let document = try check(String(repeating: "x", count: 10_000))
    #expect(document.flow.pages.count < 80)
  }
}
