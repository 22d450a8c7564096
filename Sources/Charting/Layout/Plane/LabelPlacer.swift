/// Finds a free place for a label beside its point: inside the plot, on no other label, and not
/// crossed by a line.
struct LabelPlacer {
  /// The plot.
  let room: Box
  /// Lines that no label may touch.
  var lines: [[Point]]
  /// Boxes that no label may touch: signs and labels already set.
  var taken: [Box]

  /// The box of a label of that size near `point`; `nil` where every place is taken.
  mutating func place(width: Double, height: Double, near point: Point, gap: Double) -> Box? {
    for distance in [1.0, 2, 3.5, 5, 7] {
      for side in LabelPlacer.sides {
        let reach = gap * distance
        let box = Box(
          x: point.x + side.x * reach + (side.x - 1) / 2 * width,
          y: point.y + side.y * reach + (side.y - 1) / 2 * height, width: width, height: height)
        guard room.holds(box), isFree(box) else { continue }
        taken.append(box)
        return box
      }
    }
    return nil
  }

  private func isFree(_ box: Box) -> Bool {
    !taken.contains { $0.overlaps(box) }
      && !lines.contains { line in
        zip(line, line.dropFirst()).contains { box.isCut(from: $0, to: $1) }
      }
  }

  /// Right below and right above first, as readers look there first.
  private static let sides: [(x: Double, y: Double)] = [
    (1, 1), (1, -1), (1, 0), (-1, -1), (-1, 1), (-1, 0), (0, 1), (0, -1),
  ]
}
