package import Charting

extension PageInstruction {
  /// The instruction with everything it places moved by `offset`.
  package func moved(by offset: Point) -> PageInstruction {
    switch self {
    case .open(var element):
      element.box = element.box.map { box in
        Box(x: box.x + offset.x, y: box.y + offset.y, width: box.width, height: box.height)
      }
      return .open(element)
    case .paint(let marks, let place):
      return .paint(marks, at: Point(place.x + offset.x, place.y + offset.y))
    case .text(let run, let figures):
      return .text(run.moved(by: offset), figures)
    case .picture(let picture, let box):
      return .picture(
        picture,
        in: Box(x: box.x + offset.x, y: box.y + offset.y, width: box.width, height: box.height))
    case .destination(let name, let place):
      return .destination(name, at: Point(place.x + offset.x, place.y + offset.y))
    case .close, .endPage: return self
    }
  }
}

extension [PageInstruction] {
  /// Adds instructions with everything that they place moved by `offset`.
  package mutating func append(_ instructions: [PageInstruction], movedBy offset: Point) {
    guard offset != Point(0, 0) else { return append(contentsOf: instructions) }
    for instruction in instructions { append(instruction.moved(by: offset)) }
  }
}
