/// A ranking that tells apart only what can be told apart.
package struct RankGroups: Hashable, Sendable {
  /// Indices of the items, best group first; inside a group in the order of the estimates, ties
  /// in the order given. One single group reads "not distinguishable".
  package let groups: [[Int]]

  /// True if at least two groups can be told apart.
  package var isDistinguishable: Bool { groups.count > 1 }

  /// Cuts the ranking of `estimates` wherever everyone above beats everyone below with
  /// probability `certainty` or more (METHOD §5.1).
  ///
  /// `probabilityBetter(a, b)` is the probability that item `a` is truly better than item `b`.
  package init(
    estimates: [Double], certainty: Double, probabilityBetter: (Int, Int) -> Double
  ) {
    let order = estimates.indices.sorted {
      estimates[$0] != estimates[$1] ? estimates[$0] > estimates[$1] : $0 < $1
    }
    var groups: [[Int]] = []
    var current: [Int] = []
    for (position, item) in order.enumerated() {
      let above = order[..<position]
      let below = order[position...]
      let isCut = above.allSatisfy { upper in
        below.allSatisfy { probabilityBetter(upper, $0) >= certainty }
      }
      if isCut, !current.isEmpty {
        groups.append(current)
        current = []
      }
      current.append(item)
    }
    if !current.isEmpty { groups.append(current) }
    self.groups = groups
  }

  /// The groups of independent normal estimates.
  package init(_ estimates: [NormalEstimate], certainty: Double) {
    self.init(estimates: estimates.map(\.value), certainty: certainty) {
      estimates[$0].probability(above: estimates[$1])
    }
  }
}
