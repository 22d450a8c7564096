import Measures

/// One stream of random draws; streams of different names do not disturb each other.
struct Chance {
  private var generator: SeededGenerator

  /// The stream `name` of the simulation with that seed.
  init(_ name: String, seed: UInt64) {
    generator = SeededGenerator(path: "simulate/aurora/\(seed)/\(name)")
  }

  /// Uniform, strictly between 0 and 1.
  mutating func share() -> Double { generator.uniform() }

  /// True with that probability.
  mutating func happens(_ probability: Double) -> Bool { share() < probability }

  /// A whole number of the range, all equally likely.
  mutating func whole(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + Int(share() * Double(range.count))
  }

  /// Nearly normal with mean 0 and deviation 1: the sum of twelve uniform numbers, minus 6.
  mutating func normal() -> Double {
    var sum = -6.0
    for _ in 0..<12 { sum += share() }
    return sum
  }

  /// A Poisson count, by products of uniform numbers in steps of at most 8.
  mutating func count(mean: Double) -> Int {
    var rest = mean
    var count = 0
    while rest > 0 {
      let step = min(rest, 8)
      let floor = Exponential.power(-step)
      var product = share()
      while product > floor {
        count += 1
        product *= share()
      }
      rest -= step
    }
    return count
  }

  /// One of the items, all equally likely.
  mutating func pick<Item>(_ items: [Item]) -> Item { items[whole(0...items.count - 1)] }

  /// An index in proportion to weights given as running sums.
  mutating func index(cumulative: [Double]) -> Int {
    let target = share() * (cumulative.last ?? 0)
    var low = 0
    var high = cumulative.count - 1
    while low < high {
      let middle = (low + high) / 2
      if cumulative[middle] > target { high = middle } else { low = middle + 1 }
    }
    return low
  }

  /// An index in proportion to weights.
  mutating func index(weights: [Double]) -> Int {
    var sum = 0.0
    return index(
      cumulative: weights.map {
        sum += $0; return sum
      })
  }
}
