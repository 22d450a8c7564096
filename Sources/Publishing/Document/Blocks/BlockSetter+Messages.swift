import Charting
import Drawing
import Reporting

extension BlockSetter {
  /// The messages one below the other, under their heading.
  func messages(_ messages: [Message]) -> [Unit] {
    let title = setter.block(
      .heading(level: 2), setter.wording.text(Phrase("document.messages")), .title,
      width: Grid.width)
    return [.lead(title.spaced(20))]
      + messages.enumerated().map { index, message in
        .solid(
          self.message(message, hasEvidence: true, width: BlockSetter.textWidth)
            .spaced(index == 0 ? 6 : 10))
      }
  }

  /// One message: the sentence, its evidence, and where more is said.
  func message(_ message: Message, hasEvidence: Bool, width: Double) -> Piece {
    var pieces = [
      setter.block(
        .paragraph, setter.wording.text(message.sentence), TypeStyle(10, 13.5, weight: 600),
        width: width)
    ]
    let style = TypeStyle(9, 12.5, token: .mute)
    let evidence = hasEvidence ? setter.wording.text(message.evidence) : ""
    if let name = sectionNames[message.page] {
      pieces.append(
        setter.block(evidence, style, link: "→ " + name, to: message.page, width: width)
          .spaced(1))
    } else if hasEvidence {
      pieces.append(setter.block(.paragraph, evidence, style, width: width).spaced(1))
    }
    return Piece.stacked(pieces)
  }
}
