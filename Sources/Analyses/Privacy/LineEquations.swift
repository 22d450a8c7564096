/// What a reader can work out from published sums: the hidden cells as unknowns.
///
/// Elimination over whole numbers modulo a prime: a cell that is determined there is determined by
/// the sums, up to a chance of one in a billion that hides too much, never too little.
struct LineEquations {
  /// Hidden cells that follow from the published ones.
  let determined: [Int]

  private static let prime = 2_147_483_647

  /// The equations of a suppression.
  init(_ suppression: CellSuppression) {
    let unknown = suppression.counts.indices.filter { suppression.isHidden[$0] }
    let column = Dictionary(uniqueKeysWithValues: unknown.enumerated().map { ($1, $0) })
    var rows: [[Int]] = []
    for line in suppression.lines {
      var row = [Int](repeating: 0, count: unknown.count)
      for (index, part) in line.parts.enumerated() {
        if let place = column[part] { row[place] = line.weights?[index] ?? 1 }
      }
      if let place = column[line.total] {
        row[place] = (row[place] + LineEquations.prime - 1) % LineEquations.prime
      }
      if row.contains(where: { $0 != 0 }) { rows.append(row) }
    }
    determined = LineEquations.reduced(rows, width: unknown.count).compactMap { row in
      let places = row.indices.filter { row[$0] != 0 }
      return places.count == 1 ? unknown[places[0]] : nil
    }
  }

  /// Reduced row echelon form.
  private static func reduced(_ rows: [[Int]], width: Int) -> [[Int]] {
    var rows = rows
    var rank = 0
    for place in 0..<width {
      guard let pivot = (rank..<rows.count).first(where: { rows[$0][place] != 0 }) else {
        continue
      }
      rows.swapAt(rank, pivot)
      let inverse = power(rows[rank][place], prime - 2)
      rows[rank] = rows[rank].map { $0 * inverse % prime }
      for other in rows.indices where other != rank && rows[other][place] != 0 {
        let factor = rows[other][place]
        for index in 0..<width {
          rows[other][index] = (rows[other][index] + (prime - factor) * rows[rank][index]) % prime
        }
      }
      rank += 1
    }
    return Array(rows.prefix(rank))
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
