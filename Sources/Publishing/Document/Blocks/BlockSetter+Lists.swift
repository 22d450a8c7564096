import Charting
import Drawing
import Reporting

extension BlockSetter {
  /// Short points with bullets.
  func list(_ phrases: [Phrase]) -> [Unit] {
    let items = phrases.enumerated().map { index, phrase in
      Unit.solid(
        item(
          sign: "•", body: body(setter.wording.text(phrase), page: nil),
          spaceBefore: index == 0 ? 14 : 3))
    }
    return enclosed(items)
  }

  /// Proposed actions, each with a link to the page that tells more.
  func nextSteps(_ steps: [NextStep]) -> [Unit] {
    let title = setter.block(
      .heading(level: 2), setter.wording.text(Phrase("document.next-steps")), .title,
      width: Grid.width)
    let items = steps.enumerated().map { index, step in
      Unit.solid(
        item(
          sign: "→", body: body(setter.wording.text(step.action), page: step.page),
          spaceBefore: 4))
    }
    return [.lead(title.spaced(20))] + enclosed(items)
  }

  /// Terms at the left, their meanings beside them.
  func glossary(_ entries: [GlossaryEntry]) -> [Unit] {
    let left = Grid.span(2)
    let items = entries.enumerated().map { index, entry in
      let term = setter.block(
        .listLabel, setter.wording.text(entry.term), .table.weighted(600), width: left)
      let meaning = setter.block(
        .listBody, setter.wording.text(entry.meaning), .table, width: Grid.span(4))
      let rule = Piece.artifact([Typesetter.rule(width: Grid.width, y: 0)])
      let entry = Piece.beside([(0, term), (left + Grid.gutter, meaning)])
        .tagged(Element(.listItem)).moved(x: 0, y: 4)
      return Unit.solid(
        Piece(
          height: entry.height + 4, spaceBefore: index == 0 ? 16 : 0,
          instructions: rule.instructions + entry.instructions))
    }
    return enclosed(items)
  }

  private func enclosed(_ items: [Unit]) -> [Unit] {
    items.isEmpty ? [] : [.structure(.open(Element(.list)))] + items + [.structure(.close)]
  }

  private func item(sign: String, body: Piece, spaceBefore: Double) -> Piece {
    let label = setter.block(
      .listLabel, sign, sign == "→" ? .body.coloured(.accent) : .body, width: 14)
    return Piece.beside([(0, label), (15, body)]).tagged(Element(.listItem)).spaced(spaceBefore)
  }

  /// The text of an item, and under it where it leads.
  private func body(_ text: String, page: String?) -> Piece {
    let width = BlockSetter.textWidth - 15
    guard let page, let name = sectionNames[page] else {
      return setter.block(.listBody, text, .body, width: width)
    }
    return Piece.stacked([
      setter.block(.paragraph, text, .body, width: width),
      setter.link(name, to: page, .subtitle.coloured(.accent), width: width),
    ]).tagged(Element(.listBody))
  }
}
