extension SeededGenerator {
  /// A standard normal number: the AS241 inverse of one uniform number (METHOD §3.0).
  package mutating func normal() -> Double { NormalDistribution.quantile(uniform()) }

  /// A whole number in `0 ..< bound` from one 64-bit word, bias below `bound`·2⁻⁶⁴.
  package mutating func index(below bound: Int) -> Int {
    precondition(bound > 0, "A random index needs a positive bound.")
    return Int(next().multipliedFullWidth(by: UInt64(bound)).high)
  }

  /// A Poisson(1) weight by inversion of one uniform number: how often one unit enters a
  /// bootstrap replicate (METHOD §3.0).
  package mutating func poissonWeight() -> Int {
    let target = uniform()
    // Where the search begins is looked up, so that it mostly ends there (indexed search, H.-C.
    // Chen and Y. Asau, AIIE Transactions 6, 1974).
    var count = Int(SeededGenerator.poissonStarts[Int(target * 256)])
    while target > SeededGenerator.poissonSums[count], count < 20 { count += 1 }
    return count
  }

  /// The counts of numbers 0/256, 1/256, …
  private static let poissonStarts: [UInt8] = (0..<256).map { part in
    UInt8(poissonSums.firstIndex { Double(part) / 256 <= $0 } ?? 20)
  }

  /// The probabilities of at most 0, 1, … 20 under Poisson(1).
  private static let poissonSums: [Double] = {
    var probability = 0.36787944117144233  // e⁻¹
    var sums = [probability]
    for count in 1...20 {
      probability /= Double(count)
      sums.append(sums[count - 1] + probability)
    }
    return sums
  }()

  /// How often `units` that differ in nothing enter a replicate together: Poisson(units), from
  /// 64 units on by its normal limit, whose error is then far below the bootstrap's own.
  package mutating func poissonWeight(ofUnits units: Int) -> Int {
    guard units >= 64 else { return (0..<units).reduce(0) { sum, _ in sum + poissonWeight() } }
    let mean = Double(units)
    return max(0, Int((mean + mean.squareRoot() * normal()).rounded()))
  }
}
