import Glibc

/// A measure laid along an axis: values to points, with round ticks inside the range.
package struct Scale: Equatable, Sendable {
  /// Least value shown.
  package let low: Double
  /// Greatest value shown.
  package let high: Double
  /// Points of the least value.
  package let start: Double
  /// Points of the greatest value; below `start` where the axis runs up the page.
  package let end: Double
  /// True if equal distances are equal factors.
  package let isLogarithmic: Bool

  /// The scale that fits `values` tightly between two places, all of them finite.
  ///
  /// - Parameter includesZero: bars and areas start at zero; dots and lines need not.
  package init(
    covering values: [Double], includesZero: Bool, isLogarithmic: Bool = false, from start: Double,
    to end: Double
  ) {
    let shown = values.filter(\.isFinite) + (includesZero ? [0] : [])
    var low = shown.min() ?? 0
    var high = shown.max() ?? 1
    if low == high {
      // One value only: a range that holds it and, if it is not zero, zero too.
      low = min(low, 0)
      high = high > 0 ? high : low < 0 ? 0 : 1
    }
    self.low = low
    self.high = high
    self.start = start
    self.end = end
    self.isLogarithmic = isLogarithmic && low > 0
  }

  private init(low: Double, high: Double, like other: Scale) {
    self.low = low
    self.high = high
    start = other.start
    end = other.end
    isLogarithmic = other.isLogarithmic
  }

  /// The scale with free room of a share of the range beyond both ends that are not zero.
  package func padded(by share: Double) -> Scale {
    guard !isLogarithmic else {
      let factor = pow(high / low, share)
      return Scale(low: low / factor, high: high * factor, like: self)
    }
    // Halves first, so that a range of the greatest numbers does not overflow.
    let room = (high / 2 - low / 2) * 2 * share
    return Scale(
      low: low == 0 ? 0 : low - room, high: high == 0 ? 0 : high + room, like: self)
  }

  /// The place of a value; values outside the range stop at its ends.
  package func position(_ value: Double) -> Double {
    start + (end - start) * min(1, max(0, share(value)))
  }

  private func share(_ value: Double) -> Double {
    if isLogarithmic { return log(max(value, low) / low) / log(high / low) }
    return (value / 2 - low / 2) / (high / 2 - low / 2)
  }

  /// True if `value` lies within the range.
  package func contains(_ value: Double) -> Bool { low <= value && value <= high }

  /// At most `limit` round values inside the range: steps of 1, 2 or 5 times a power of ten (2.5
  /// where it is whole or a quarter), or powers of ten on a logarithmic axis.
  ///
  /// - Parameter leastStep: 1 for counts, which have no halves; 0 for any step.
  package func ticks(atMost limit: Int, leastStep: Double) -> [Double] {
    isLogarithmic ? powers(atMost: limit) : multiples(atMost: limit, leastStep: leastStep)
  }

  private func multiples(atMost limit: Int, leastStep: Double) -> [Double] {
    let range = high - low
    guard limit > 0, range > 0, range.isFinite else { return [] }
    var exponent = floor(log10(range / Double(limit))) - 1
    while true {
      for digit in exponent == 0 ? [1.0, 2, 5] : [1, 2, 2.5, 5] {
        let step = digit * pow(10, exponent)
        guard step >= leastStep else { continue }
        let first = ceil(low / step - 1e-9)
        let last = floor(high / step + 1e-9)
        guard last - first + 1 <= Double(limit) else { continue }
        guard last >= first else { return [] }
        // Dividing by a whole power keeps 0.3 from becoming 0.30000000000000004.
        return (0...Int(last - first)).map { index in
          let units = (first + Double(index)) * digit
          return exponent < 0 ? units / pow(10, -exponent) : units * pow(10, exponent)
        }
      }
      exponent += 1
    }
  }

  private func powers(atMost limit: Int) -> [Double] {
    let first = Int(ceil(log10(low) - 1e-9))
    let last = Int(floor(log10(high) + 1e-9))
    guard limit > 0, last >= first else { return [] }
    let stride = (last - first) / limit + 1
    return Swift.stride(from: first, through: last, by: stride).map { pow(10, Double($0)) }
  }
}
