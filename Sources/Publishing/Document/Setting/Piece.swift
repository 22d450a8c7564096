import Charting
import Drawing

/// Something set and ready to be placed: it is never broken over pages.
struct Piece {
  /// Height in points.
  var height: Double
  /// Space that should lie above it, unless it starts a page.
  var spaceBefore: Double
  /// The most white that may follow it: headings hold on to what they head.
  var mostAfter = Double.infinity
  /// What to print, as if the upper left corner were the origin.
  var instructions: [PageInstruction]

  /// A piece of that height.
  init(height: Double, spaceBefore: Double = 0, instructions: [PageInstruction] = []) {
    self.height = height
    self.spaceBefore = spaceBefore
    self.instructions = instructions
  }

  /// The piece with other space above it.
  func spaced(_ space: Double) -> Piece {
    var piece = self
    piece.spaceBefore = space
    return piece
  }

  /// The piece that lets at most so much white follow it.
  func holding(_ space: Double) -> Piece {
    var piece = self
    piece.mostAfter = space
    return piece
  }

  /// The piece moved within its own frame; its height grows with a move down.
  func moved(x: Double, y: Double) -> Piece {
    Piece(
      height: height + y, spaceBefore: spaceBefore,
      instructions: instructions.map { $0.moved(by: Point(x, y)) })
  }

  /// The piece inside a structure element.
  func tagged(_ element: Element) -> Piece {
    Piece(
      height: height, spaceBefore: spaceBefore,
      instructions: [.open(element)] + instructions + [.close])
  }

  /// Marks in the place of the piece that assistive tools pass over.
  static func artifact(_ marks: [Mark], height: Double = 0) -> Piece {
    Piece(
      height: height,
      instructions: [.open(Element(.artifact)), .paint(marks, at: Point(0, 0)), .close])
  }

  /// Pieces one below the other, with the space that each wants above it but the first.
  static func stacked(_ pieces: [Piece]) -> Piece {
    var height = 0.0
    var instructions: [PageInstruction] = []
    for (index, piece) in pieces.enumerated() {
      if index > 0 { height += min(piece.spaceBefore, pieces[index - 1].mostAfter) }
      instructions += piece.instructions.map { $0.moved(by: Point(0, height)) }
      height += piece.height
    }
    return Piece(
      height: height, spaceBefore: pieces.first?.spaceBefore ?? 0, instructions: instructions)
  }

  /// Pieces side by side at the given left edges; the tallest gives the height.
  static func beside(_ pieces: [(x: Double, piece: Piece)]) -> Piece {
    Piece(
      height: pieces.map(\.piece.height).max() ?? 0,
      spaceBefore: pieces.map(\.piece.spaceBefore).max() ?? 0,
      instructions: pieces.flatMap { item in
        item.piece.instructions.map { $0.moved(by: Point(item.x, 0)) }
      })
  }
}
