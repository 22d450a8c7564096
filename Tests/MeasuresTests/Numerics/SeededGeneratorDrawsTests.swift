import Measures
import Testing

@Suite struct SeededGeneratorDrawsTests {
  @Test func `an index covers its range and nothing beside it`() {
    var generator = SeededGenerator(seed: 1)
    var seen = [Int](repeating: 0, count: 5)
    for _ in 0..<5000 { seen[generator.index(below: 5)] += 1 }
    #expect(seen.allSatisfy { $0 > 900 && $0 < 1100 })
  }

  @Test func `Poisson weights have mean and variance one`() throws {
    var generator = SeededGenerator(seed: 2)
    let weights = (0..<20_000).map { _ in Double(generator.poissonWeight()) }
    let mean = try #require(Moments.mean(weights))
    let variance = try #require(Moments.variance(weights))
    #expect(abs(mean - 1) < 0.03)
    #expect(abs(variance - 1) < 0.05)
  }
}
