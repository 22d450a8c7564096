import Measures

/// One side of a cell: recipients, or those they are compared with.
struct ChangeSide {
  let changes: [Double]
  let unchanged: Int

  init(_ all: [Double]) {
    changes = all.filter { $0 != 0 }
    unchanged = all.count - changes.count
  }

  var count: Int { changes.count + unchanged }
  var mean: Double { Moments.sum(changes) / Double(count) }

  /// The sum of weights and the weighted sum of changes under Poisson(1) weights.
  func resampled(with generator: inout SeededGenerator) -> (weight: Double, sum: Double) {
    var weight = Double(generator.poissonWeight(ofUnits: unchanged))
    var sum = 0.0
    for change in changes {
      let copies = Double(generator.poissonWeight())
      weight += copies
      sum += copies * change
    }
    return (weight, sum)
  }
}
