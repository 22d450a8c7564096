import Charting
import Drawing

/// One page in the making: what stands on it, and the white spaces that may grow.
struct Sheet {
  /// Instructions between two white spaces.
  private var groups: [[PageInstruction]] = [[]]
  /// What each white space that can grow gets, once the page is full.
  private var growth = 0.0

  /// White of this height between pieces looks no different if it grows a little.
  private static let leastGap = 12.0
  /// The most that a white space grows.
  private static let mostGrowth = 14.0
  /// A page that ends higher than this ends there on purpose.
  private static let mostRoom = 150.0

  /// Notes the white space before what comes next.
  mutating func noteGap(_ height: Double) {
    if height >= Sheet.leastGap { groups.append([]) }
  }

  /// Adds instructions with what they place moved by `offset`.
  mutating func append(_ instructions: [PageInstruction], movedBy offset: Point) {
    groups[groups.count - 1].append(instructions, movedBy: offset)
  }

  /// Shares `room` points out between the pieces, so that the page ends where the others end.
  mutating func spread(_ room: Double) {
    guard room > 0, room < Sheet.mostRoom, groups.count > 1 else { return }
    growth = min(Sheet.mostGrowth, room / Double(groups.count - 1))
  }

  /// The page from top to bottom.
  var instructions: [PageInstruction] {
    var instructions: [PageInstruction] = []
    instructions.reserveCapacity(groups.reduce(0) { $0 + $1.count })
    for (index, group) in groups.enumerated() {
      instructions.append(group, movedBy: Point(0, growth * Double(index)))
    }
    return instructions
  }
}
