import Charting
import Drawing
import Reporting

/// The strip of key figures: three tiles a row, two columns wide each (REPORT §3.1).
struct TileStrip {
  /// Sets the words.
  let setter: Typesetter

  private static let width = Grid.span(2)

  /// The tiles as rows of three.
  func rows(_ figures: [KeyFigure]) -> [Piece] {
    stride(from: 0, to: figures.count, by: 3).map { start in
      let row = figures[start..<min(start + 3, figures.count)]
      let heads = row.map(head)
      // The tallest head of a row sets the comparisons level.
      let top = heads.map(\.height).max() ?? 0
      let tiles = zip(row, heads).enumerated().map { index, parts in
        (
          x: Double(index) * (TileStrip.width + Grid.gutter),
          piece: tile(parts.0, head: parts.1, headHeight: top)
        )
      }
      return Piece.beside(tiles).spaced(start == 0 ? 14 : 12)
    }
  }

  /// One tile: line, name, value with its history, note, comparisons.
  private func tile(_ figure: KeyFigure, head: Piece, headHeight: Double) -> Piece {
    let rule = Piece.artifact([Typesetter.rule(width: TileStrip.width, y: 0, .ink, 0.8)])
    let comparisons = Piece.stacked(figure.comparisons.map(comparison))
    let top = 5.0
    let parts =
      rule.instructions + head.moved(x: 0, y: top).instructions
      + comparisons.moved(x: 0, y: top + headHeight + 3).instructions
    return Piece(height: top + headHeight + 3 + comparisons.height, instructions: parts)
  }

  /// What stands above the comparisons.
  private func head(_ figure: KeyFigure) -> Piece {
    let wording = setter.wording
    let name = wording.text(figure.name)
    let value = wording.tileText(figure.value)
    let sparkline = sparkline(figure, name: name)
    let fits =
      setter.width(value, .tileValue) + 8 + SparklineLayout.width <= TileStrip.width
    let number = setter.block(.paragraph, value, .tileValue, width: TileStrip.width)
    var pieces = [
      setter.block(.paragraph, name, .tile.coloured(.ink), width: TileStrip.width)
    ]
    if fits {
      pieces.append(
        Piece.beside([
          (0, number),
          (TileStrip.width - SparklineLayout.width, sparkline.moved(x: 0, y: 2)),
        ]))
    } else {
      pieces += [number, sparkline.spaced(2)]
    }
    if let note = figure.note {
      pieces.append(setter.block(.paragraph, wording.text(note), .note, width: TileStrip.width))
    }
    return Piece.stacked(pieces)
  }

  private func sparkline(_ figure: KeyFigure, name: String) -> Piece {
    let months = Argument.counted(figure.sparkline.values.count, noun: "months")
    let words = setter.wording.text(
      Phrase("document.history", ["name": .text(name), "months": months]))
    let scene = SparklineLayout.scene(figure.sparkline, title: name, summary: words)
    guard !scene.marks.isEmpty else { return Piece(height: scene.height) }
    return BlockSetter.figure(scene)
  }

  /// Reference at the left, change at the right in the colour of its judgement.
  private func comparison(_ comparison: Comparison) -> Piece {
    let reference = setter.wording.text(comparison.reference)
    let change = setter.wording.text(comparison.change)
    let style = TileStrip.style(comparison.judgement)
    let isShort =
      setter.width(reference, .tile) + setter.width(change, style) + 6 <= TileStrip.width
    let left = setter.lines(reference + (isShort ? " " : ""), .tile, width: TileStrip.width)
    var piece = setter.stack(left, .tile)
    let y = isShort ? 0 : piece.height
    piece.instructions.append(
      setter.line(change, style, x: TileStrip.width - setter.width(change, style), y: y))
    piece.height = y + TypeStyle.tile.leading
    return piece.tagged(Element(.paragraph))
  }

  private static func style(_ judgement: Judgement) -> TypeStyle {
    switch judgement {
    case .better: .tile.weighted(600).coloured(.accent)
    case .worse: .tile.weighted(600).coloured(.neg)
    case .neutral: .tile
    }
  }
}
