/// Customers sorted into cells of comparable ones.
///
/// Quintile of the margin before × tertile of recency × shop × start month; where controls are
/// too few the shops of a cell are merged, then the recencies (METHOD §3.2 B1).
struct MatchingCells {
  /// Indices of the units of each cell that has recipients and enough controls.
  let cells: [[Int]]
  /// Recipients without enough comparable non-recipients.
  let unmatched: Int

  init(_ units: [MatchedUnit], controlsPerCell: Int) {
    let quintile = MatchingCells.groups(of: units.map(\.before), count: 5)
    let tertile = MatchingCells.groups(
      of: units.map { $0.recencyDays.map(Double.init) ?? .infinity }, count: 3)
    var open = units.indices.map {
      Member(
        unit: $0, key: [units[$0].startMonth, quintile[$0], tertile[$0], units[$0].shop])
    }
    var cells: [[Int]] = []
    for depth in [4, 3, 2] {
      var rest: [Member] = []
      for cell in MatchingCells.cells(open, depth: depth) {
        let controls = cell.reduce(0) { $0 + (units[$1.unit].isRecipient ? 0 : 1) }
        if controls >= controlsPerCell {
          if controls < cell.count { cells.append(cell.map(\.unit).sorted()) }
        } else {
          rest += cell
        }
      }
      open = rest
    }
    self.cells = cells
    unmatched = open.reduce(0) { $0 + (units[$1.unit].isRecipient ? 1 : 0) }
  }

  private struct Member {
    let unit: Int
    let key: [Int]
  }

  /// Members with the same first `depth` parts of the key, in the order of the keys.
  private static func cells(_ members: [Member], depth: Int) -> [[Member]] {
    let sorted = members.sorted { left, right in
      for part in 0..<depth where left.key[part] != right.key[part] {
        return left.key[part] < right.key[part]
      }
      return left.unit < right.unit
    }
    var cells: [[Member]] = []
    for member in sorted {
      if let last = cells.last?.first, last.key.prefix(depth) == member.key.prefix(depth) {
        cells[cells.count - 1].append(member)
      } else {
        cells.append([member])
      }
    }
    return cells
  }

  /// The group (0 first) of each value among `count` groups of about equal size; equal values
  /// always share a group.
  private static func groups(of values: [Double], count: Int) -> [Int] {
    let sorted = values.sorted()
    let bounds = (1..<count).map { sorted[min(sorted.count - 1, sorted.count * $0 / count)] }
    return values.map { value in bounds.reduce(0) { $0 + (value >= $1 ? 1 : 0) } }
  }
}
