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
    var piece = Piece(height: height + y, spaceBefore: spaceBefore)
    piece.instructions.append(instructions, movedBy: Point(x, y))
    return piece
  }

  /// The piece inside a structure element.
  func tagged(_ element: Element) -> Piece {
    var piece = Piece(height: height, spaceBefore: spaceBefore)
    piece.instructions.reserveCapacity(instructions.count + 2)
    piece.instructions.append(.open(element))
    piece.instructions += instructions
    piece.instructions.append(.close)
    return piece
  }

  /// Marks in the place of the piece that assistive tools pass over.
  static func artifact(_ marks: [Mark], height: Double = 0) -> Piece {
    Piece(
      height: height,
      instructions: [.open(Element(.artifact)), .paint(marks, at: Point(0, 0)), .close])
  }

  /// Pieces one below the other, with the space that each wants above it but the first.
  static func stacked(_ pieces: [Piece]) -> Piece {
    var stack = Piece(height: 0, spaceBefore: pieces.first?.spaceBefore ?? 0)
    stack.instructions.reserveCapacity(pieces.reduce(0) { $0 + $1.instructions.count })
    for (index, piece) in pieces.enumerated() {
      if index > 0 { stack.height += min(piece.spaceBefore, pieces[index - 1].mostAfter) }
      stack.instructions.append(piece.instructions, movedBy: Point(0, stack.height))
      stack.height += piece.height
    }
    return stack
  }

  /// Pieces side by side at the given left edges; the tallest gives the height.
  static func beside(_ pieces: [(x: Double, piece: Piece)]) -> Piece {
    var row = Piece(
      height: pieces.map(\.piece.height).max() ?? 0,
      spaceBefore: pieces.map(\.piece.spaceBefore).max() ?? 0)
    row.instructions.reserveCapacity(pieces.reduce(0) { $0 + $1.piece.instructions.count })
    for (x, piece) in pieces { row.instructions.append(piece.instructions, movedBy: Point(x, 0)) }
    return row
  }
}
