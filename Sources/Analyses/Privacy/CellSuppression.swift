import Reporting

/// Which counts of persons must be hidden so that no small group can be read or worked out.
///
/// Cells and their totals are one list; a line says that a total is the sum of its parts. Small
/// cells are hidden first, then as many others as it takes until no hidden cell follows from the
/// published ones (OPERATIONS §10.4: primary and complementary suppression with an audit).
struct CellSuppression {
  /// A published sum: the cell `total` is the sum of the cells `parts`.
  struct Line {
    /// Index of the total.
    var total: Int
    /// Indices of its parts.
    var parts: [Int]
    /// How often each part counts, where the total is no number of persons (contacts are persons
    /// times contacts); `nil` for a plain sum.
    var weights: [Int]?
    /// True if the total is told nowhere else and is missed less than its parts.
    var mayHideTotal = false
  }

  /// Counts of persons, parts and totals alike.
  let counts: [Int]
  /// What adds up to what.
  let lines: [Line]
  /// The smallest group that may be shown.
  let minimum: Int
  /// True for counts that are printed nowhere: they are hidden anyway, and a large one may follow
  /// from others.
  let isUnprinted: [Bool]
  /// True for counts that a reader knows from elsewhere: hiding them would hide nothing.
  let isPublic: [Bool]
  /// True for every cell that must be hidden.
  private(set) var isHidden: [Bool]

  /// Hides what must be hidden in `counts`; without `isUnprinted` all of them are printed, without
  /// `isPublic` each may be hidden.
  init(
    counts: [Int], lines: [Line], minimum: Int, isUnprinted: [Bool]? = nil,
    isPublic: [Bool]? = nil
  ) {
    self.counts = counts
    self.lines = lines
    self.minimum = minimum
    let unprinted = isUnprinted ?? counts.map { _ in false }
    let known = isPublic ?? counts.map { _ in false }
    self.isUnprinted = unprinted
    self.isPublic = known
    isHidden = counts.indices.map { cell in
      !known[cell] && (unprinted[cell] || counts[cell] > 0 && counts[cell] < minimum)
    }
    repeat { while coverLines() {} } while coverDetermined()
  }

  /// A cell as it may be published: a small group as "fewer than", what would give one away as
  /// hidden.
  func shown(_ cell: Int) -> Quantity {
    guard isHidden[cell] else { return .count(counts[cell]) }
    return counts[cell] < minimum ? .suppressed(below: minimum) : .withheld
  }

  /// A table of counts with the totals of its rows, its columns, and of all; the cells come row by
  /// row, then the totals of the rows, of the columns, and of all.
  init(rows: [[Int]], minimum: Int) {
    let width = rows.first?.count ?? 0
    let body = rows.count * width
    let columns = (0..<width).map { column in rows.reduce(0) { $0 + $1[column] } }
    let totals = rows.map { $0.reduce(0, +) }
    let all = body + rows.count + width
    var lines = rows.indices.map { row in
      Line(total: body + row, parts: Array(row * width..<(row + 1) * width))
    }
    lines += (0..<width).map { column in
      Line(
        total: body + rows.count + column, parts: rows.indices.map { $0 * width + column })
    }
    lines.append(Line(total: all, parts: Array(body..<body + rows.count)))
    lines.append(Line(total: all, parts: Array(body + rows.count..<all)))
    self.init(
      counts: rows.flatMap(\.self) + totals + columns + [totals.reduce(0, +)], lines: lines,
      minimum: minimum)
  }

  /// True for a group that nobody may read.
  private func isSmall(_ count: Int) -> Bool { count > 0 && count < minimum }

  /// True for a hidden cell that must not follow from the published ones.
  private func mustStayUnknown(_ cell: Int) -> Bool { isSmall(counts[cell]) || !isUnprinted[cell] }

  /// Hides a second cell where a line gives the hidden one away, or where all that is hidden
  /// together is still a small group. True if anything was hidden.
  private mutating func coverLines() -> Bool {
    var changed = false
    for line in lines where line.weights == nil {
      let hidden = line.parts.filter { isHidden[$0] }
      let sum = hidden.reduce(0) { $0 + counts[$1] }
      let isBare =
        (hidden.count == 1 || sum < minimum) && hidden.contains(where: mustStayUnknown)
      guard isBare, !isHidden[line.total] else { continue }
      if hideSmallest(of: line, allowsZero: false) { changed = true }
    }
    return changed
  }

  /// Hides one more cell beside the first hidden cell that the lines together determine: what is
  /// determined after that is another matter. True if anything was hidden.
  private mutating func coverDetermined() -> Bool {
    for cell in LineEquations(self).determined where mustStayUnknown(cell) {
      let own = lines.filter { $0.total == cell || $0.parts.contains(cell) }
      // What a cap would save is missed less than how many customers there are.
      if let line = own.first(where: { $0.mayHideTotal && isOpen($0.total) }) {
        isHidden[line.total] = true
        return true
      }
      if own.contains(where: { hideSmallest(of: $0, allowsZero: false) }) { return true }
      if isSmall(counts[cell]), cover(stuck: cell) { return true }
    }
    return false
  }

  /// Hides a cell of the lines that hidden cells join to a small one, the nearest first: what gives
  /// it away stands in them. False if nothing is left to hide.
  private mutating func cover(stuck cell: Int) -> Bool {
    for line in knot(of: cell) where hideSmallest(of: line, allowsZero: false) { return true }
    for line in knot(of: cell) where hideSmallest(of: line, allowsZero: true) { return true }
    return false
  }

  /// The lines joined to a cell by hidden cells, nearest first.
  private func knot(of cell: Int) -> [Line] {
    var reached: Set<Int> = [cell]
    var waiting = lines
    var joined: [Line] = []
    while true {
      let next = waiting.filter { line in
        reached.contains(line.total) || line.parts.contains { reached.contains($0) }
      }
      guard !next.isEmpty else { return joined }
      waiting.removeAll { line in
        reached.contains(line.total) || line.parts.contains { reached.contains($0) }
      }
      joined += next
      for line in next {
        reached.formUnion((line.parts + [line.total]).filter { isHidden[$0] })
      }
    }
  }

  /// True for a cell that is shown and may be hidden.
  private func isOpen(_ cell: Int) -> Bool { !isHidden[cell] && !isPublic[cell] }

  private mutating func hideSmallest(of line: Line, allowsZero: Bool) -> Bool {
    let others = line.parts.filter { isOpen($0) && counts[$0] > 0 }
    if let smallest = others.min(by: {
      counts[$0] != counts[$1] ? counts[$0] < counts[$1] : $0 < $1
    }) {
      isHidden[smallest] = true
      return true
    }
    if isOpen(line.total), counts[line.total] > 0 {
      isHidden[line.total] = true
      return true
    }
    // Where all else is hidden, an open zero is what gives a number away.
    guard allowsZero, let zero = line.parts.first(where: isOpen) else { return false }
    isHidden[zero] = true
    return true
  }
}
