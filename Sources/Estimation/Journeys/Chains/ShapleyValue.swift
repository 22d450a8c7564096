/// The mean contribution of every player over all orders in which players may join.
enum ShapleyValue {
  /// `φ_c = Σ |S|!(n − |S| − 1)!/n!·(v(S ∪ c) − v(S))`; `worth[mask]` is the worth of the players
  /// whose bits are set, masks in ascending order, which fixes the rounding.
  static func values(players: Int, worth: [Double]) -> [Double] {
    precondition(worth.count == 1 << players, "Every set of players has a worth.")
    let weights = weights(players)
    return (0..<players).map { player in
      let bit = 1 << player
      var sum = 0.0
      for mask in 0..<1 << players where mask & bit == 0 {
        sum += weights[mask.nonzeroBitCount] * (worth[mask | bit] - worth[mask])
      }
      return sum
    }
  }

  /// `|S|!(n − |S| − 1)!/n!` for every size of S.
  private static func weights(_ players: Int) -> [Double] {
    guard players > 0 else { return [] }
    var weights = [1 / Double(players)]
    for size in 1..<max(1, players) {
      weights.append(weights[size - 1] * Double(size) / Double(players - size))
    }
    return weights
  }

  /// The players of a mask, ascending.
  static func members(of mask: Int, players: Int) -> [Int] {
    (0..<players).filter { mask >> $0 & 1 == 1 }
  }
}
