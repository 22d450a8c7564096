/// Makes a row with too many cells as wide as its table: drops empty cells and joins neighbours so
/// that the columns fit best (SCALE §2, width).
struct CellJoining {
  let profile: TableProfile
  let text: [UInt8]

  /// More surplus cells than this are beyond repair.
  private static let mostSurplus = 40
  /// What dropping an empty cell and what joining two cells cost, beside the fit.
  private static let cost = (dropping: 1.0, joining: 2.0)

  /// The best way so far to fill the first columns.
  private struct Step {
    var fit: Double
    /// How many cells the last column took; 0 where an empty cell was dropped.
    var taken: Int
  }

  /// The row in the width of the table; nil if it is not wider, or too wide.
  func row(_ cells: [CellSpan]) -> [CellSpan]? {
    let width = profile.width
    let surplus = cells.count - width
    guard surplus > 0, surplus <= CellJoining.mostSurplus, width * surplus <= 4000 else {
      return nil
    }
    // best[column][used]: columns filled, and cells used up beyond one a column.
    var best = [[Step?]](
      repeating: [Step?](repeating: nil, count: surplus + 1), count: width + 1)
    best[0][0] = Step(fit: 0, taken: 0)
    for column in 0...width {
      for used in 0...surplus {
        guard let step = best[column][used] else { continue }
        let rest = cells[(column + used)...]
        if used < surplus, let cell = rest.first, cell.isEmpty, !cell.isQuoted {
          offer(Step(fit: step.fit - CellJoining.cost.dropping, taken: 0), &best[column][used + 1])
        }
        guard column < width else { continue }
        for (extra, fit) in fits(rest, column, most: surplus - used).enumerated() {
          guard let fit else { break }
          offer(Step(fit: step.fit + fit, taken: extra + 1), &best[column + 1][used + extra])
        }
      }
    }
    return path(best, cells)
  }

  /// The fits of the first cell, the first two joined, and so on; nil where a quote forbids it.
  private func fits(_ rest: ArraySlice<CellSpan>, _ column: Int, most: Int) -> [Double?] {
    (0...most).map { extra in
      guard rest.count > extra, let cell = CellJoining.joined(rest.prefix(extra + 1)) else {
        return nil
      }
      return profile.fit(cell, column, in: text) - Double(extra) * CellJoining.cost.joining
    }
  }

  private func offer(_ step: Step, _ place: inout Step?) {
    if place.map({ step.fit > $0.fit }) ?? true { place = step }
  }

  private func path(_ best: [[Step?]], _ cells: [CellSpan]) -> [CellSpan]? {
    var (column, used) = (best.count - 1, best[0].count - 1)
    var row: [CellSpan] = []
    while column > 0 || used > 0 {
      guard let step = best[column][used] else { return nil }
      if step.taken == 0 {
        used -= 1
        continue
      }
      column -= 1
      used -= step.taken - 1
      guard let cell = CellJoining.joined(cells[(column + used)...].prefix(step.taken)) else {
        return nil
      }
      row.append(cell)
    }
    return row.reversed()
  }

  /// One cell from the first to the last of neighbours, with the delimiters between them.
  private static func joined(_ cells: ArraySlice<CellSpan>) -> CellSpan? {
    guard let first = cells.first, let last = cells.last else { return nil }
    if cells.count == 1 { return first }
    guard cells.allSatisfy({ !$0.isQuoted }) else { return nil }
    return CellSpan(start: first.start, end: last.end, isClean: cells.allSatisfy(\.isClean))
  }
}
