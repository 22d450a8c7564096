import Charting
import Drawing
import Reporting

/// The head of a section: rule, name, headline and explanation at the left with the next steps at
/// their right (REPORT §9: text in four columns, notes in the other two); a headline that is too
/// long for four columns takes the whole width, and the steps stand beside the explanation.
struct SectionHead {
  /// The section.
  let section: Section
  /// What it proposes to do.
  let steps: [NextStep]
  /// Sets words.
  let blocks: BlockSetter

  /// Pieces that stay with what follows them.
  var units: [Unit] {
    if !steps.isEmpty, headlineLines(width: BlockSetter.textWidth) <= 2 {
      let title = title(width: BlockSetter.textWidth)
      let left = Piece.stacked([title] + (text.map { [$0.spaced(8)] } ?? []))
      let box = blocks.stepBox(steps, width: Grid.span(2)).moved(x: 0, y: 10)
      let both = Piece.beside([(0, left), (BlockSetter.textWidth + Grid.gutter, box)])
      return [.lead(both.spaced(SectionHead.spaceBefore))]
    }
    let below = explanation
    return [.lead(title(width: Grid.width).spaced(SectionHead.spaceBefore))]
      + (below.map { [.lead($0.spaced(8))] } ?? [])
  }

  /// White above a section that starts within a page.
  static let spaceBefore = 34.0

  private var setter: Typesetter { blocks.setter }

  private func headlineLines(width: Double) -> Int {
    setter.lines(setter.wording.text(section.headline), .headline, width: width).count
  }

  /// Rule, name and headline.
  private func title(width: Double) -> Piece {
    let wording = setter.wording
    let rule = Piece.artifact([Typesetter.rule(width: Grid.width, y: 0.6, .ink, 1.2)])
    let name = setter.block(
      .paragraph, wording.text(section.name), .eyebrow, width: width
    ).moved(x: 0, y: 7)
    var headline = setter.block(
      .heading(level: 1), wording.text(section.headline), .headline, width: width)
    headline.instructions.insert(
      .destination(Typesetter.destination(section.id), at: Point(0, -name.height)), at: 0)
    var piece = Piece.stacked([name, headline.spaced(2)])
    piece.instructions.insert(contentsOf: rule.instructions, at: 0)
    return piece
  }

  /// The explanation in four columns.
  private var text: Piece? {
    let lead = section.lead.map { setter.wording.text($0) }.joined(separator: " ")
    let text = setter.block(.paragraph, lead, .body, width: BlockSetter.textWidth)
    return text.height > 0 ? text : nil
  }

  /// The explanation, and the steps beside it.
  private var explanation: Piece? {
    guard !steps.isEmpty else { return text }
    let box = blocks.stepBox(steps, width: Grid.span(2))
    guard let text else { return box }
    return Piece.beside([(0, text), (BlockSetter.textWidth + Grid.gutter, box)])
  }
}
