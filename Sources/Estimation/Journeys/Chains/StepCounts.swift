import Glibc

/// Next steps counted after the last channel and after the last two.
///
/// Symbols: 0 the start, 1 … n the channels; next steps: 0 … n − 1 the channels, n a purchase,
/// n + 1 nothing.
struct StepCounts {
  private let symbols: Int
  private let nexts: Int
  private var single: [Double]
  private var double: [Double]
  private var singleTotals: [Double]
  private var doubleTotals: [Double]

  init(channels: Int) {
    symbols = channels + 1
    nexts = channels + 2
    single = [Double](repeating: 0, count: symbols * nexts)
    double = [Double](repeating: 0, count: symbols * symbols * nexts)
    singleTotals = [Double](repeating: 0, count: symbols)
    doubleTotals = [Double](repeating: 0, count: symbols * symbols)
  }

  mutating func add(_ journey: Journey) {
    for (before, last, next) in steps(of: journey) {
      single[last * nexts + next] += 1
      singleTotals[last] += 1
      double[(before * symbols + last) * nexts + next] += 1
      doubleTotals[before * symbols + last] += 1
    }
  }

  /// Log-likelihood with the longer memory minus that with the shorter.
  func gain(on journey: Journey) -> Double {
    let weight = 0.5 * Double(nexts)
    var sum = 0.0
    for (before, last, next) in steps(of: journey) {
      let pair = before * symbols + last
      let short = (single[last * nexts + next] + 0.5) / (singleTotals[last] + weight)
      let long = (double[pair * nexts + next] + weight * short) / (doubleTotals[pair] + weight)
      sum += log(long / short)
    }
    return sum
  }

  private func steps(of journey: Journey) -> [(before: Int, last: Int, next: Int)] {
    var steps: [(before: Int, last: Int, next: Int)] = []
    var before = 0
    var last = 0
    for channel in journey.channels {
      steps.append((before, last, channel))
      before = last
      last = channel + 1
    }
    steps.append((before, last, journey.value == nil ? nexts - 1 : nexts - 2))
    return steps
  }
}
