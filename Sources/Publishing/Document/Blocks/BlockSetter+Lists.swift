import Charting
import Drawing
import Reporting

extension BlockSetter {
  /// Short points with bullets.
  func list(_ phrases: [Phrase]) -> [Unit] {
    let items = phrases.enumerated().map { index, phrase in
      Unit.solid(
        item(
          sign: "•",
          body: setter.block(
            .listBody, setter.wording.text(phrase), .body, width: BlockSetter.textWidth - 15),
          spaceBefore: index == 0 ? 14 : 3))
    }
    return enclosed(items)
  }

  /// Proposed actions, each with a link to the page that tells more.
  func nextSteps(_ steps: [NextStep]) -> [Unit] {
    steps.isEmpty ? [] : [.solid(stepBox(steps, width: BlockSetter.textWidth).spaced(16))]
  }

  /// The proposed actions in a box beside the text.
  func stepBox(_ steps: [NextStep], width: Double) -> Piece {
    let inner = width - 11
    let title = setter.block(
      .heading(level: 2), setter.wording.text(Phrase("document.next-steps")), .eyebrow,
      width: inner)
    let items = steps.enumerated().map { index, step in
      stepItem(step, width: inner).tagged(Element(.listItem)).spaced(index == 0 ? 1 : 4)
    }
    let list = Piece.stacked(items).tagged(Element(.list))
    let text = Piece.stacked([title, list.spaced(1)]).moved(x: 11, y: 0)
    let bar = Piece.artifact([
      .rect(Box(x: 0, y: 1, width: 2, height: text.height - 2), radius: 0, Paint(fill: .accent))
    ])
    return Piece(height: text.height, instructions: bar.instructions + text.instructions)
  }

  private func stepItem(_ step: NextStep, width: Double) -> Piece {
    let text = setter.wording.text(step.action)
    guard let page = step.page, let name = sectionNames[page] else {
      return setter.block(.listBody, text, .table, width: width)
    }
    return setter.block(text, .table, link: "→ " + name, to: page, width: width)
      .tagged(Element(.listBody))
  }

  /// Terms and their meanings in two columns.
  func glossary(_ entries: [GlossaryEntry]) -> [Unit] {
    guard !entries.isEmpty else { return [] }
    let width = Grid.span(3)
    let items = entries.map { entry in
      Piece.stacked([
        setter.block(
          .listLabel, setter.wording.text(entry.term), .table.weighted(600), width: width),
        setter.block(.listBody, setter.wording.text(entry.meaning), .term, width: width),
      ]).tagged(Element(.listItem)).spaced(7)
    }
    return [.columns(ColumnSet(items: items, spaceBefore: 14))]
  }

  private func enclosed(_ items: [Unit]) -> [Unit] {
    items.isEmpty ? [] : [.structure(.open(Element(.list)))] + items + [.structure(.close)]
  }

  private func item(sign: String, body: Piece, spaceBefore: Double) -> Piece {
    let label = setter.block(.listLabel, sign, .body, width: 14)
    return Piece.beside([(0, label), (15, body)]).tagged(Element(.listItem)).spaced(spaceBefore)
  }
}
