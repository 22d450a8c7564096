/// What a reader can work out from published sums: the hidden cells as unknowns.
///
/// Elimination over whole numbers modulo a prime: a cell that is determined there is determined by
/// the sums, up to a chance of one in a billion that hides too much, never too little. Unknowns
/// that no line joins are solved apart, so that the cost follows the largest knot of lines and not
/// the whole report.
struct LineEquations {
  /// Hidden cells that follow from the published ones, in rising order.
  let determined: [Int]

  /// Factors of the unknowns of one line.
  private typealias Row = [Int: Int]

  private static let prime = 2_147_483_647

  /// The equations of a suppression.
  init(_ suppression: CellSuppression) {
    var rows: [Row] = []
    for line in suppression.lines {
      var row: Row = [:]
      for (index, part) in line.parts.enumerated() where suppression.isHidden[part] {
        row[part, default: 0] += line.weights?[index] ?? 1
      }
      if suppression.isHidden[line.total] { row[line.total, default: 0] += LineEquations.prime - 1 }
      row = row.mapValues { $0 % LineEquations.prime }.filter { $0.value != 0 }
      if !row.isEmpty { rows.append(row) }
    }
    determined = LineEquations.knots(rows).flatMap(LineEquations.solved).sorted()
  }

  /// Lines that share unknowns, directly or through others, together.
  private static func knots(_ rows: [Row]) -> [[Row]] {
    var knotOfCell: [Int: Int] = [:]
    var members: [[Int]] = []
    for (index, row) in rows.enumerated() {
      let joined = Set(row.keys.compactMap { knotOfCell[$0] }).sorted()
      let knot = joined.first ?? members.count
      if joined.isEmpty { members.append([]) }
      members[knot].append(index)
      for cell in row.keys { knotOfCell[cell] = knot }
      for other in joined.dropFirst() {
        for moved in members[other] {
          for cell in rows[moved].keys { knotOfCell[cell] = knot }
        }
        members[knot] += members[other]
        members[other] = []
      }
    }
    return members.filter { !$0.isEmpty }.map { $0.map { rows[$0] } }
  }

  /// The unknowns of one knot that its lines determine: reduced row echelon form.
  private static func solved(_ knot: [Row]) -> [Int] {
    let cells = Set(knot.flatMap(\.keys)).sorted()
    var rows = knot.map { row in cells.map { row[$0] ?? 0 } }
    var rank = 0
    for place in cells.indices where rank < rows.count {
      guard let pivot = (rank..<rows.count).first(where: { rows[$0][place] != 0 }) else {
        continue
      }
      rows.swapAt(rank, pivot)
      let inverse = power(rows[rank][place], prime - 2)
      for index in place..<cells.count { rows[rank][index] = rows[rank][index] * inverse % prime }
      for other in rows.indices where other != rank && rows[other][place] != 0 {
        let factor = prime - rows[other][place]
        for index in place..<cells.count where rows[rank][index] != 0 {
          rows[other][index] = (rows[other][index] + factor * rows[rank][index]) % prime
        }
      }
      rank += 1
    }
    return rows.prefix(rank).compactMap { row in
      let places = row.indices.filter { row[$0] != 0 }
      return places.count == 1 ? cells[places[0]] : nil
    }
  }

  private static func power(_ base: Int, _ exponent: Int) -> Int {
    var (result, base, exponent) = (1, base % prime, exponent)
    while exponent > 0 {
      if exponent & 1 == 1 { result = result * base % prime }
      base = base * base % prime
      exponent >>= 1
    }
    return result
  }
}
