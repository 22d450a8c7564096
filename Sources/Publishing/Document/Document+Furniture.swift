import Charting
import Drawing
import Reporting

extension Document {
  /// Head and foot of a page, for the eye only; page one says the same as text of its own.
  func furniture(page: Int, of count: Int) -> [PageInstruction] {
    let number = wording.text(
      Phrase("document.page", ["i": .count(page), "n": .count(count)]))
    var lines = line(name, number, baseline: Grid.foot)
    lines.append(
      .paint(
        [Typesetter.rule(width: Grid.width, y: 0)], at: Point(Grid.left, Grid.foot - 14)))
    if page > 1 { lines += line(name, edition, baseline: Grid.head) }
    return [.open(Element(.artifact))] + lines + [.close]
  }

  /// The head of page one as text: the logo, who, what, and how fresh the data are.
  var openingLine: [PageInstruction] {
    let logo = self.logo
    let texts = line(name, edition, baseline: Grid.head, indent: logo?.indent ?? 0)
    return (logo?.instructions ?? [])
      + texts.flatMap { [.open(Element(.paragraph)), $0, .close] }
  }

  /// The most that the logo takes of the head of page one.
  private static let logoSize = (width: 130.0, height: 28.0)

  /// The logo before the name of the business, and how far it moves the name.
  private var logo: (instructions: [PageInstruction], indent: Double)? {
    guard let picture = appearance.logo else { return nil }
    let size = picture.size(within: Document.logoSize)
    let box = Box(
      x: Grid.left, y: Grid.head - 2.5 - size.height / 2, width: size.width,
      height: size.height)
    let figure = Element(.figure, alternative: report.business, box: box)
    return ([.open(figure), .picture(picture, in: box), .close], size.width + 10)
  }

  /// "Bottega Aurora · Touchpoint report March 2026".
  private var name: String { "\(report.business) · \(reportName)" }

  /// "data until 31 March 2026 · revision 1 · provisional".
  private var edition: String {
    let until = Phrase("document.data-until", ["untilDay": .untilDay(report.asOf)])
    let revision = Phrase("document.revision", ["n": .count(report.revision)])
    return [until, revision, report.state.word].map { wording.text($0) }
      .joined(separator: " · ")
  }

  /// A line with words at both ends, as far as there are any.
  private func line(
    _ left: String, _ right: String, baseline: Double, indent: Double = 0
  ) -> [PageInstruction] {
    let style = TypeStyle.note
    let setter = blocks.setter
    let y = baseline - style.baseline
    let start = Grid.left + Grid.width - setter.width(right, style)
    return [(left, Grid.left + indent), (right, start)].filter { !$0.0.isEmpty }
      .map { setter.line($0.0, style, x: $0.1, y: y) }
  }
}
