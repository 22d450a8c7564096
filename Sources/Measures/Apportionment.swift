/// Whole shares of a whole amount that add up exactly.
package enum Apportionment {
  /// Splits `total` in proportion to `weights` by the largest remainder; ties go to the earlier
  /// item.
  ///
  /// Weights are non-negative; all zero means equal shares. A negative total is split like its
  /// magnitude. Source: METHOD §2.1 (splits), example W1.
  package static func split(_ total: Int64, by weights: [Int64]) -> [Int64] {
    guard !weights.isEmpty else { return [] }
    let sum = weights.reduce(Int64(0), +)
    let shares = sum == 0 ? [Int64](repeating: 1, count: weights.count) : weights
    let divisor = UInt64(sum == 0 ? Int64(weights.count) : sum)
    var whole: [UInt64] = []
    var remainders: [(rest: UInt64, index: Int)] = []
    for (index, share) in shares.enumerated() {
      let product = total.magnitude.multipliedFullWidth(by: UInt64(share))
      let (quotient, rest) = divisor.dividingFullWidth(product)
      whole.append(quotient)
      remainders.append((rest, index))
    }
    let missing = Int(total.magnitude - whole.reduce(0, +))
    remainders.sort { $0.rest != $1.rest ? $0.rest > $1.rest : $0.index < $1.index }
    for item in remainders.prefix(missing) { whole[item.index] += 1 }
    return whole.map { total < 0 ? -Int64($0) : Int64($0) }
  }

  /// `amount × numerator / denominator`, rounded half away from zero, without overflow on the way.
  package static func scaled(_ amount: Int64, by numerator: Int64, over denominator: Int64)
    -> Int64
  {
    precondition(denominator > 0, "A share needs a positive denominator.")
    let negative = (amount < 0) != (numerator < 0)
    let product = amount.magnitude.multipliedFullWidth(by: numerator.magnitude)
    var (quotient, rest) = UInt64(denominator).dividingFullWidth(product)
    if rest >= UInt64(denominator) - rest { quotient += 1 }
    return negative ? -Int64(quotient) : Int64(quotient)
  }
}
