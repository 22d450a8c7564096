/// Draws or observations in ascending order, ready for quantiles and probabilities.
package struct SortedSample: Sendable {
  /// The values, ascending, without not-a-number.
  package let values: [Double]

  /// The sample of `values`; at least one, none of them not-a-number.
  package init(_ values: [Double]) {
    precondition(!values.isEmpty, "A sample needs at least one value.")
    precondition(values.allSatisfy { !$0.isNaN }, "A sample holds numbers only.")
    self.values = values.sorted()
  }

  /// The type-7 quantile: `h = (n−1)p`, linear between neighbours (METHOD §3.0).
  package func quantile(_ p: Double) -> Double {
    precondition(p >= 0 && p <= 1, "A quantile needs a probability from 0 to 1.")
    let position = Double(values.count - 1) * p
    let below = Int(position)
    guard below + 1 < values.count else { return values[values.count - 1] }
    let step = values[below + 1] - values[below]
    return step == 0 ? values[below] : values[below] + (position - Double(below)) * step
  }

  /// The middle of the sample.
  package var median: Double { quantile(0.5) }

  /// q05, q25, median, q75 and q95 (METHOD §1.6).
  package var interval: Interval {
    Interval(
      low: quantile(0.05), innerLow: quantile(0.25), estimate: median,
      innerHigh: quantile(0.75), high: quantile(0.95))
  }

  /// The bounds of the sample around an estimate found otherwise; bounds that miss it move to it.
  package func interval(around estimate: Double) -> Interval {
    Interval(
      low: min(quantile(0.05), estimate), innerLow: min(quantile(0.25), estimate),
      estimate: estimate, innerHigh: max(quantile(0.75), estimate),
      high: max(quantile(0.95), estimate))
  }

  /// The probability that the quantity lies above `threshold`: `(k + ½)/(n + 1)` (METHOD §3.0).
  package func probability(above threshold: Double) -> Double {
    share(of: values.count - upperBound(threshold))
  }

  /// The probability that the quantity lies below `threshold`.
  package func probability(below threshold: Double) -> Double {
    share(of: values.partitioningIndex { $0 >= threshold })
  }

  /// The probability that the quantity lies in `range`, ends included.
  package func probability(within range: ClosedRange<Double>) -> Double {
    let first = values.partitioningIndex { $0 >= range.lowerBound }
    return share(of: upperBound(range.upperBound) - first)
  }

  private func upperBound(_ threshold: Double) -> Int {
    values.partitioningIndex { $0 > threshold }
  }

  private func share(of count: Int) -> Double {
    (Double(count) + 0.5) / (Double(values.count) + 1)
  }
}

extension [Double] {
  /// The first index whose value meets a condition that, once met, is met to the end.
  fileprivate func partitioningIndex(where isPast: (Double) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if isPast(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
