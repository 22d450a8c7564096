/// Sums that a reader knows, and which unknowns follow from them: elimination in plain numbers.
struct Equations {
  private let unknowns: Int
  private var rows: [[Double]] = []

  /// Nothing is known yet.
  init(unknowns: Int) { self.unknowns = unknowns }

  /// Adds Σ factor × unknown = total.
  mutating func add(_ factors: [Double], equals total: Double) { rows.append(factors + [total]) }

  /// The unknowns that the sums determine.
  var determined: [Int] {
    var rows = rows
    var rank = 0
    for place in 0..<unknowns where rank < rows.count {
      guard
        let pivot = (rank..<rows.count).max(by: { abs(rows[$0][place]) < abs(rows[$1][place]) }),
        abs(rows[pivot][place]) > 1e-9
      else { continue }
      rows.swapAt(rank, pivot)
      let lead = rows[rank][place]
      rows[rank] = rows[rank].map { $0 / lead }
      for other in rows.indices where other != rank {
        let factor = rows[other][place]
        for index in rows[other].indices { rows[other][index] -= factor * rows[rank][index] }
      }
      rank += 1
    }
    return rows.prefix(rank).compactMap { row in
      let places = (0..<unknowns).filter { abs(row[$0]) > 1e-9 }
      return places.count == 1 ? places[0] : nil
    }
  }
}
