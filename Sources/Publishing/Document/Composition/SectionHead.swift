import Charting
import Drawing
import Reporting

/// The head of a section: rule, name, headline, and under it the explanation at the left with the
/// next steps at its right (REPORT §9: text in four columns, notes in the other two).
struct SectionHead {
  /// The section.
  let section: Section
  /// What it proposes to do.
  let steps: [NextStep]
  /// Sets words.
  let blocks: BlockSetter

  /// Pieces that stay with what follows them.
  var units: [Unit] {
    let text = explanation
    return [.lead(title.spaced(SectionHead.spaceBefore))]
      + (text.map { [.lead($0.spaced(8))] } ?? [])
  }

  /// White above a section that starts within a page.
  static let spaceBefore = 34.0

  private var setter: Typesetter { blocks.setter }

  /// Rule, name and headline.
  private var title: Piece {
    let wording = setter.wording
    let rule = Piece.artifact([Typesetter.rule(width: Grid.width, y: 0.6, .ink, 1.2)])
    let name = setter.block(
      .paragraph, wording.text(section.name), .eyebrow, width: Grid.width
    ).moved(x: 0, y: 7)
    var headline = setter.block(
      .heading(level: 1), wording.text(section.headline), .headline, width: Grid.width)
    headline.instructions.insert(
      .destination(Typesetter.destination(section.id), at: Point(0, -name.height)), at: 0)
    var piece = Piece.stacked([name, headline.spaced(2)])
    piece.instructions.insert(contentsOf: rule.instructions, at: 0)
    return piece
  }

  /// The explanation, and the steps beside it.
  private var explanation: Piece? {
    let lead = section.lead.map { setter.wording.text($0) }.joined(separator: " ")
    let text = setter.block(.paragraph, lead, .body, width: BlockSetter.textWidth)
    guard !steps.isEmpty else { return text.height > 0 ? text : nil }
    let box = blocks.stepBox(steps, width: Grid.span(2))
    guard text.height > 0 else { return box }
    return Piece.beside([(0, text), (BlockSetter.textWidth + Grid.gutter, box)])
  }
}
