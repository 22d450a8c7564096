import Charting
import Drawing
import Measures

extension Samples {
  /// Facts of the sample file.
  static let facts = DocumentFacts(
    title: "March 2026 – Bottega Aurora", author: "Bottega Aurora", subject: "Touchpoint report",
    creator: "contatto 1.0", language: "en", day: Day(number: 20_543))

  /// Two pages with every kind of element.
  static func document() -> PrintedDocument {
    var steps: [PageInstruction] = []
    steps.append(.open(Element(.document)))
    steps.append(.open(Element(.section)))
    steps += furniture("page 1 / 2")
    steps.append(.destination("summary", at: Point(51, 54)))
    steps += leaf(.heading(level: 1), "Move €1,200: flyers → till coupons", y: 80)
    steps.append(.open(Element(.paragraph)))
    steps += leaf(.span, "Details: ", y: 100)
    steps.append(
      .open(Element(.link, target: .destination("method"), contents: "Go to: method")))
    steps += [line("method", x: 100, y: 100), .close]
    steps += leaf(.span, " of the report.", x: 140, y: 100)
    steps.append(.close)
    steps += leaf(.heading(level: 2), "Returns", y: 130)
    steps.append(
      .open(
        Element(
          .figure, alternative: "E-mail (best) to flyers: 4.1 to 0.5.",
          box: Box(x: 51, y: 140, width: 240, height: 120))))
    steps += [.paint(everyMark.marks, at: Point(51, 140)), .close]
    steps += table()
    steps += [.close, .endPage, .open(Element(.section))]
    steps += furniture("page 2 / 2")
    steps.append(.destination("method", at: Point(51, 54)))
    steps += leaf(.heading(level: 1), "Method (Łódź)", y: 80)
    steps.append(.open(Element(.list)))
    steps += [.open(Element(.listItem))] + leaf(.listLabel, "•", y: 110)
    steps += leaf(.listBody, "First point", x: 60, y: 110) + [.close, .close]
    steps += [.close, .endPage, .close]
    return PrintedDocument(
      width: 595.28, height: 841.89, facts: facts,
      bookmarks: [
        Bookmark(title: "Summary", destination: "summary"),
        Bookmark(title: "Method", destination: "method"),
      ], instructions: steps)
  }

  static func line(_ text: String, x: Double = 51, y: Double) -> PageInstruction {
    .text(
      TextRun(
        text, x: x, baseline: y, style: TextStyle(size: 9.5), width: 0, role: .label),
      .proportional)
  }

  static func leaf(_ tag: Tag, _ text: String, x: Double = 51, y: Double) -> [PageInstruction] {
    let scope: Element.Scope? = tag == .headerCell ? .column : nil
    return [.open(Element(tag, scope: scope)), line(text, x: x, y: y), .close]
  }

  static func furniture(_ text: String) -> [PageInstruction] {
    [
      .open(Element(.artifact)), line(text, y: 800),
      .paint(
        [.line([Point(51, 780), Point(544, 780)], Paint(outline: .grid, width: 0.5))],
        at: Point(0, 0)),
      .close,
    ]
  }

  private static func table() -> [PageInstruction] {
    var steps: [PageInstruction] = [.open(Element(.table))]
    steps += leaf(.caption, "Returns by channel", y: 290)
    steps += [.open(Element(.tableHead)), .open(Element(.tableRow))]
    steps += leaf(.headerCell, "Channel", y: 310) + leaf(.headerCell, "Return", x: 150, y: 310)
    steps += [.close, .close, .open(Element(.tableBody))]
    // A name that looks like cairo's own operators must survive finishing (trap I).
    for (index, name) in ["E-mail", "EMC 0 0 9 9 re f /P << /MCID 3 >> BDC", "a) (b \\ c"]
      .enumerated()
    {
      let y = 330 + Double(index) * 17
      steps += furniture("rule")
      steps += [.open(Element(.tableRow)), .open(Element(.headerCell, scope: .row))]
      steps += [line(name, y: y), .close]
      steps += leaf(.cell, "1.5", x: 250, y: y) + [.close]
    }
    return steps + [.close, .close]
  }
}
