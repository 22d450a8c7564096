import Charting
import Drawing
import Measures
import PDFStructure
import Reporting
import Testing

@testable import Publishing

struct PageFlowTests {
  /// A head that stays on one line.
  private func head(_ column: Int) -> String { "Column\u{A0}\(column)" }

  private func table(rows: Int, columns: Int = 3, total: Bool = false) -> Table {
    Table(
      id: "long", caption: .verbatim("A long table"),
      columns: (0..<columns).map {
        Column(id: "c\($0)", title: .verbatim(head($0)), isNumeric: $0 > 0)
      },
      rows: (0..<rows).map { row -> [Cell] in
        [.text(.verbatim("Row \(row)"))]
          + (1..<columns).map { column in .quantity(.count(row * 100_003 + column)) }
      },
      total: total
        ? [.text(.verbatim("Sum"))] + (1..<columns).map { .quantity(.count($0 * 77_777_777)) }
        : nil)
  }

  private func texts(_ blocks: [Block]) throws -> [[String]] {
    let document = try DocumentSamples.document(DocumentSamples.report(blocks), .en)
    #expect(try StructureCheck.findings(in: try document.bytes()).map(\.description) == [])
    return DocumentSamples.runs(document.printed).map { $0.map(\.text) }
  }

  @Test func `a long table shows its first rows and stands complete in the annex`() throws {
    let pages = try texts([.table(table(rows: 100, total: true))])
    let parts = pages.filter { $0.contains(head(1)) }
    #expect(parts.count == 4)
    #expect(parts[0].contains("A long table"))
    #expect(parts[0].contains("Further rows: 87; complete: Annex"))
    #expect(!parts[0].contains("Sum"))
    for row in 0..<13 { #expect(parts[0].filter { $0 == "Row \(row)" }.count == 1) }
    let annex = Array(parts.dropFirst())
    #expect(annex[0].contains("A long table"))
    #expect(annex[1].joined().contains("(continued, 2 of 3)"))
    #expect(annex[2].joined().contains("(continued, 3 of 3)"))
    #expect(annex.joined().filter { $0 == "Sum" }.count == 1)
    #expect(annex.last?.contains("Sum") ?? false)
    for row in 0..<100 { #expect(annex.joined().filter { $0 == "Row \(row)" }.count == 1) }
  }

  @Test func `the total never stands alone on a page`() throws {
    let setter = try DocumentSamples.document(SampleReport.aurora, .en).blocks.setter
    for rows in 36...46 {
      let part = TableSetting(
        table(rows: rows, total: true), width: Grid.width, setter: setter, emphasis: .none
      ).parts[0]
      let runs = part.runs(first: Grid.height, page: Grid.height, tail: 0)
      #expect(runs.last.map { $0.count >= 2 } ?? false)
      #expect(runs.map(\.count).reduce(0, +) == rows + 1)
    }
  }

  @Test func `a table too wide for the page is printed in parts with its first column`() throws {
    let pages = try texts([.table(table(rows: 4, columns: 20))])
    let all = pages.joined()
    for column in 1..<20 { #expect(all.filter { $0 == head(column) }.count == 1) }
    let heads = all.filter { $0 == head(0) }.count
    #expect(heads > 1)
    #expect(all.filter { $0 == "Row 3" }.count == heads)
    #expect(all.joined(separator: " ").contains("A long table, columns 2–"))
  }

  @Test func `numbers keep to one line however narrow the table`() throws {
    let pages = try texts([.table(table(rows: 4, columns: 20))])
    let numbers = Set(pages.joined())
    for row in 0..<4 {
      for column in 1..<20 {
        let number = Wording(language: .en).numbers.count(row * 100_003 + column)
        #expect(numbers.contains(number))
      }
    }
  }

  @Test func `long reasons stand below their rows, as wide as the table`() throws {
    let reason = Array(repeating: "a reason of many words", count: 7).joined(separator: ", ")
    var reasons = table(rows: 3, columns: 7)
    reasons.columns.append(Column(id: "why", title: .verbatim("Reason"), isNumeric: false))
    for row in reasons.rows.indices { reasons.rows[row].append(.text(.verbatim(reason))) }
    let document = try DocumentSamples.document(DocumentSamples.report([.table(reasons)]), .en)
    #expect(try StructureCheck.findings(in: try document.bytes()).map(\.description) == [])
    let runs = DocumentSamples.runs(document.printed).joined()
    let starts = runs.filter { $0.text.hasPrefix("a reason of many words, a") }
    let names = try (0..<3).map { row in
      try #require(runs.first { $0.text == "Row \(row)" })
    }
    let lines = runs.filter { $0.text.contains("reason of") }
    #expect(starts.count == 3 && lines.count <= 6)
    for (start, name) in zip(starts, names) {
      #expect(start.box.y > name.box.y + name.box.height)
      #expect(start.box.width > Grid.span(4))
    }
  }

  @Test func `a report that would be long is set briefly and nothing is lost`() throws {
    var report = DocumentSamples.report([])
    report.sections += (0..<16).map { section in
      var blocks: [Block] = []
      for part in 0..<3 {
        var long = table(rows: 9)
        long.id = "s\(section)-\(part)"
        long.caption = .verbatim("Table \(section)/\(part)")
        blocks += [.heading(.verbatim("Part \(section)/\(part)")), .table(long)]
      }
      return Section(
        id: "s\(section)", name: .verbatim("Section"), headline: .verbatim("Finding \(section)"),
        lead: [], blocks: blocks)
    }
    let pages = DocumentSamples.runs(
      try DocumentSamples.document(report, .en).printed
    ).map { $0.map(\.text) }
    let annex = try #require(pages.firstIndex { $0.contains("Annex: complete tables and texts") })
    #expect(annex <= PagePlan.mostPages)
    let all = pages.joined()
    for section in 0..<16 {
      for part in 0..<3 {
        #expect(all.contains { $0.hasPrefix("Table \(section)/\(part)") })
      }
    }
    #expect(all.filter { $0 == "Row 8" }.count == 48)
  }

  @Test func `a long paragraph leaves two lines on each side of a break`() throws {
    let sentence = "The truth lies between the two bounds with a probability of ninety percent. "
    let text = String(repeating: sentence, count: 90)
    let pages = try texts([.paragraph(.verbatim(text))])
    let counts = pages.map { $0.filter { line in sentence.contains(line.prefix(12)) }.count }
    let used = counts.dropFirst().filter { $0 > 0 }
    #expect(used.count >= 2)
    for count in used { #expect(count >= 2) }
  }

  @Test func `a heading is never the last line of a page`() throws {
    let setter = try DocumentSamples.document(SampleReport.aurora, .en).blocks.setter
    for count in stride(from: 21, through: 30, by: 1) {
      let filler = (0..<count).map { _ in Block.paragraph(.verbatim("A line.")) }
      let blocks = filler + [.heading(.verbatim("Heading")), .table(table(rows: 6))]
      let document = Document(
        report: DocumentSamples.report(blocks), wording: setter.wording, appearance: .plain,
        engine: setter.engine)
      let pages = DocumentSamples.runs(document.printed).map { $0.map(\.text) }
      let page = pages.first { $0.contains("Heading") } ?? []
      #expect(page.contains("Row 4"), "after \(count) lines")
    }
  }

  @Test func `a word longer than its column is broken and nothing is lost`() throws {
    let word = String(repeating: "Kundenkarte", count: 27)
    var wide = table(rows: 2)
    wide.rows[0][0] = .text(.verbatim(word))
    let pages = try texts([.table(wide), .paragraph(.verbatim(word))])
    let joined = pages.joined().filter { $0.contains("unden") || $0.contains("karte") }.joined()
    #expect(joined.utf8.count >= 2 * word.utf8.count)
  }

  @Test func `hostile names stay what they are`() throws {
    let names = [
      "/NonStruct << /MCID 3 >> BDC", "\"\u{301} ]]>", "a) (b \\ c", "</text>", "شركة Roma",
    ]
    var hostile = table(rows: names.count)
    for (index, name) in names.enumerated() { hostile.rows[index][0] = .text(.verbatim(name)) }
    let texts = try texts([.table(hostile)]).joined()
    for name in names { #expect(texts.contains(name)) }
  }
}
