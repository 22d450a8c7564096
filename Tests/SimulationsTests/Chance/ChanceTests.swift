import Testing

@testable import Simulations

@Suite struct ChanceTests {
  @Test(arguments: [
    (0.0, 1.0), (1, 2.718281828459045), (-8, 0.000335462627902512), (3, 20.085536923187668),
  ])
  func `e to a power is right to nine digits`(_ exponent: Double, _ expected: Double) {
    let error = Exponential.power(exponent) / expected - 1
    #expect(error.magnitude < 1e-9)
  }

  @Test(arguments: [0.3, 4, 30, 90])
  func `counts have the mean and the variance of a Poisson law`(_ mean: Double) {
    var chance = Chance("counts", seed: 7)
    let draws = (0..<20_000).map { _ in Double(chance.count(mean: mean)) }
    let average = draws.reduce(0, +) / 20_000
    let variance = draws.reduce(0) { $0 + ($1 - average) * ($1 - average) } / 19_999
    #expect((average / mean - 1).magnitude < 0.03)
    #expect((variance / mean - 1).magnitude < 0.06)
  }

  @Test func `weights decide how often an item is drawn`() {
    var chance = Chance("weights", seed: 7)
    var counts = [0, 0, 0]
    for _ in 0..<30_000 { counts[chance.index(weights: [1, 0, 3])] += 1 }
    #expect(counts[1] == 0)
    #expect((Double(counts[2]) / 30_000 - 0.75).magnitude < 0.01)
  }

  @Test func `streams of one seed differ and each repeats itself`() {
    var first = Chance("one", seed: 1)
    var again = Chance("one", seed: 1)
    var other = Chance("two", seed: 1)
    let draws = (0..<5).map { _ in first.share() }
    #expect(draws == (0..<5).map { _ in again.share() })
    #expect(draws != (0..<5).map { _ in other.share() })
  }
}
