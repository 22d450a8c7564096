/// Makes a row with too few cells as wide as its table: splits one cell whose halves fit their
/// columns, or adds the empty cells that are missing (SCALE §2, width).
struct CellSplitting {
  let profile: TableProfile
  let text: [UInt8]

  /// Cells longer than this are split only where the kind of sign changes.
  private static let longestSplitAnywhere = 64
  /// The most places tried in one cell.
  private static let mostPlaces = 256
  /// What a split costs beside the fit.
  private static let cost = 1.0

  /// The row with one cell split in two; nil if it is not one cell short.
  func split(_ cells: [CellSpan]) -> [CellSpan]? {
    guard cells.count == profile.width - 1, !cells.isEmpty else { return nil }
    let (before, after) = fits(cells)
    var best: (fit: Double, row: [CellSpan])?
    for (index, cell) in cells.enumerated() {
      for place in places(in: cell) {
        let halves = CellSplitting.halves(of: cell, at: place)
        let isPadding = halves.left.isEmpty || halves.right.isEmpty
        let fit =
          before[index] + profile.fit(halves.left, index, in: text)
          + profile.fit(halves.right, index + 1, in: text) + after[index + 1]
          - (isPadding ? 0 : CellSplitting.cost)
        guard fit > best?.fit ?? -.infinity else { continue }
        best = (fit, cells[..<index] + [halves.left, halves.right] + cells[(index + 1)...])
      }
    }
    return best?.row
  }

  /// The row with empty cells at its end; nil if it is not short.
  func padded(_ cells: [CellSpan]) -> [CellSpan]? {
    guard cells.count < profile.width, let last = cells.last else { return nil }
    let empty = CellSpan(start: last.end, end: last.end)
    return cells + [CellSpan](repeating: empty, count: profile.width - cells.count)
  }

  /// The fit of the first cells in their own columns, and of the last cells one column further.
  private func fits(_ cells: [CellSpan]) -> (before: [Double], after: [Double]) {
    var before = [0.0]
    for (index, cell) in cells.enumerated() {
      before.append(before[index] + profile.fit(cell, index, in: text))
    }
    var after = [Double](repeating: 0, count: cells.count + 1)
    for index in cells.indices.reversed() {
      after[index] = after[index + 1] + profile.fit(cells[index], index + 1, in: text)
    }
    return (before, after)
  }

  private func places(in cell: CellSpan) -> [Int] {
    guard !cell.isQuoted, !cell.isEmpty else { return [cell.start, cell.end] }
    let inner = (cell.start + 1)..<cell.end
    guard cell.end - cell.start > CellSplitting.longestSplitAnywhere else {
      return [cell.start] + inner + [cell.end]
    }
    let changes = inner.lazy.filter { ByteClass(text[$0]) != ByteClass(text[$0 - 1]) }
    return [cell.start] + changes.prefix(CellSplitting.mostPlaces) + [cell.end]
  }

  private static func halves(of cell: CellSpan, at place: Int) -> (left: CellSpan, right: CellSpan)
  {
    var (left, right) = (cell, cell)
    left.end = place
    right.start = place
    if left.isEmpty { left.isQuoted = false }
    if right.isEmpty { right.isQuoted = false }
    return (left, right)
  }
}
