import Charting
import Drawing
import PDFStructure
import Reporting
import Testing

@testable import Publishing

struct DocumentTests {
  @Test(arguments: Language.allCases)
  func `the file passes every check of its structure`(language: Language) throws {
    let document = try DocumentSamples.document(SampleReport.aurora, language)
    let findings = try StructureCheck.findings(in: try document.bytes())
    #expect(findings.map(\.description) == [])
    #expect(document.blocks.setter.engine.unknownTexts.map(\.text) == [])
  }

  @Test func `the same report gives the same bytes`() throws {
    let first = try DocumentSamples.document(SampleReport.aurora, .de).bytes()
    #expect(try DocumentSamples.document(SampleReport.aurora, .de).bytes() == first)
  }

  @Test(arguments: Language.allCases)
  func `no page but the last is less than 70 percent full`(language: Language) throws {
    let flow = try DocumentSamples.document(SampleReport.aurora, language).flow
    #expect(flow.fills.count >= 8)
    for (index, fill) in flow.fills.enumerated() {
      #expect(fill >= 0.70, "page \(index + 1)")
    }
  }

  @Test(arguments: Language.allCases)
  func `every text stands inside the page and on no other`(language: Language) throws {
    let document = try DocumentSamples.document(SampleReport.aurora, language)
    for (index, runs) in DocumentSamples.runs(document.printed).enumerated() {
      for run in runs {
        #expect(run.box.x >= Grid.left - 0.5, "page \(index + 1): \(run.text)")
        #expect(
          run.box.maxX <= Grid.left + Grid.width + 4, "page \(index + 1): \(run.text)")
        #expect(run.box.maxY <= Grid.foot + 4, "page \(index + 1): \(run.text)")
      }
      for (place, one) in runs.enumerated() {
        for other in runs.dropFirst(place + 1) where DocumentTests.overlap(one.box, other.box) {
          Issue.record("page \(index + 1): “\(one.text)” and “\(other.text)” overlap")
        }
      }
    }
  }

  private static func overlap(_ one: Box, _ other: Box) -> Bool {
    let slack = 0.6
    return one.x + slack < other.maxX && other.x + slack < one.maxX && one.y + slack < other.maxY
      && other.y + slack < one.maxY
  }

  @Test func `every word of every table is on the pages`() throws {
    let document = try DocumentSamples.document(SampleReport.aurora, .en)
    let texts = DocumentSamples.runs(document.printed).joined().map(\.text).joined(separator: " ")
    let printed = Set(texts.split(separator: " "))
    var cells = 0
    for section in SampleReport.aurora.sections.dropFirst() {
      for case .table(let table) in section.blocks {
        for cell in table.rows.joined() + (table.total ?? []) {
          cells += 1
          for word in document.wording.text(cell).split(separator: " ") {
            #expect(printed.contains(word), "\(table.id): \(word)")
          }
        }
      }
    }
    #expect(cells > 500)
  }

  @Test func `sections follow each other on a page and never start at its foot`() throws {
    let flow = try DocumentSamples.document(SampleReport.aurora, .en).flow
    let starts = flow.pages.flatMap { page in
      page.compactMap { instruction -> Double? in
        guard case .destination(let name, let place) = instruction else { return nil }
        return name.hasPrefix("section-") ? place.y : nil
      }
    }
    // The annex is a section of its own.
    #expect(starts.count == SampleReport.aurora.sections.count + 1)
    #expect(starts.contains { $0 > Grid.top + 50 })
    for start in starts { #expect(start <= Grid.top + Grid.height * 0.8) }
  }

  @Test(arguments: Language.allCases)
  func `the picture of page one is small enough for mail`(language: Language) throws {
    let picture = try DocumentSamples.document(SampleReport.aurora, language).summaryPicture()
    #expect(picture.count < 120_000)
    #expect(picture.count > 20_000)
    // Width and height stand big-endian at bytes 16 and 20 of a PNG, the kind of colour at 25.
    #expect(picture[16...19].elementsEqual([0, 0, 4, 18]))
    #expect(picture[25] == 3)
  }

  @Test func `every table that is shown in part leads to its place in the annex`() throws {
    let document = try DocumentSamples.document(SampleReport.aurora, .en)
    var places: Set<String> = []
    var links: [String] = []
    for instruction in document.printed.instructions {
      if case .destination(let name, _) = instruction { places.insert(name) }
      if case .open(let element) = instruction, case .destination(let name)? = element.target,
        name.hasPrefix("annex-")
      {
        links.append(name)
      }
    }
    #expect(links.count > 1)
    for link in links { #expect(places.contains(link), "\(link)") }
  }

  @Test func `a link leads only to a section that is there`() throws {
    var report = SampleReport.aurora
    report.sections = [report.sections[0], report.sections[1]]
    let document = try DocumentSamples.document(report, .en)
    #expect(try StructureCheck.findings(in: try document.bytes()) == [])
  }
}
