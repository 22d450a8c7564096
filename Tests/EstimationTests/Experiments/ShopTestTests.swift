import Estimation
import Glibc
import Measures
import Testing

@Suite struct ShopTestTests {
  private let limits = Thresholds.Experiments.method

  private var sales: [[Double]] {
    (0..<6).map { shop in
      (0..<20).map { week in
        let wave = Double((shop + 1) * ((3 * week + shop * 7) % 5))
        return 100 + 10 * Double(shop) + wave + 2 * Double(week)
      }
    }
  }

  @Test func `the effect is that of a regression with shop and week effects`() throws {
    // numpy.linalg.lstsq on dummies of shop and week, NumPy 2.4.
    let test = ShopTest(sales: sales.map { Array($0[..<16]) }, isTreated: flags([1, 4]))
    let result = try #require(
      test.result(start: 10, end: 16, isRandomised: true, limits: limits))
    #expect(abs(result.effect.estimate - 0.004211999569124547) < 1e-12)
    #expect(result.placebos == 4 * 3)
    #expect(!result.isExperiment)
  }

  @Test func `nineteen placebos, none as large, give the probability of METHOD W19`() {
    let placebos = (0..<19).map { 0.01 * Double($0) - 0.09 }
    #expect(PermutationTest.probability(of: -0.2, placebos: placebos) == 0.05)
    #expect(PermutationTest.figure(of: -0.2, placebos: placebos, fewest: 8) == 0.05)
  }

  @Test func `seven placebos give no figure, METHOD W19`() {
    let placebos = [Double](repeating: 0, count: 7)
    #expect(
      PermutationTest.figure(of: 1, placebos: placebos, fewest: limits.placebosForFigure) == nil)
    let small = ShopTest(sales: sales.map { Array($0[..<10]) }, isTreated: flags([0]))
    #expect(small.result(start: 8, end: 10, isRandomised: true, limits: limits) == nil)
  }

  @Test func `an effect put in is found in sales and margin`() throws {
    let rows = lifted(seed: 11)
    let test = ShopTest(sales: rows, isTreated: flags([0, 1, 2, 3, 4], of: 12))
    let result = try #require(
      test.result(start: 20, end: 30, isRandomised: true, limits: limits))
    #expect(result.isExperiment)
    #expect(result.probability < 0.05)
    let treated = rows[..<5].flatMap { $0[20...] }.reduce(0, +)
    let margin = result.incrementalMargin(margin: 0.4)
    #expect(abs(margin.estimate - 0.4 * treated * (1 - exp(-result.effect.estimate))) < 1e-6)
    #expect(margin.interval.low > 0)
  }

  /// A 90 % interval misses one truth in ten: single worlds say nothing, forty do. 32 or more of
  /// 40 are held by a true 90 % interval with probability 0.985, by one of 70 % with 0.11.
  @Test func `the interval holds the effect put in as often as it says`() throws {
    let held = try (1...40).count { seed in
      let test = ShopTest(sales: lifted(seed: seed), isTreated: flags([0, 1, 2, 3, 4], of: 12))
      return try #require(
        test.result(start: 20, end: 30, isRandomised: true, limits: limits)
      ).effect.contains(0.1)
    }
    #expect((32...40).contains(held))
  }

  @Test func `a shop that was closed is left out`() throws {
    var rows = sales
    rows[5][3] = 0
    let all = ShopTest(sales: rows, isTreated: flags([1, 4]))
    let without = ShopTest(sales: Array(rows[..<5]), isTreated: Array(flags([1, 4])[..<5]))
    let first = try #require(all.result(start: 10, end: 16, isRandomised: true, limits: limits))
    let second = try #require(
      without.result(start: 10, end: 16, isRandomised: true, limits: limits))
    #expect(first.effect == second.effect)
  }

  /// Sales of twelve shops in thirty weeks; the first five sell a tenth more (in logarithms) from
  /// week 20 on.
  private func lifted(seed: Int) -> [[Double]] {
    var generator = SeededGenerator(seed: UInt64(seed))
    return (0..<12).map { shop in
      (0..<30).map { week in
        let lift = shop < 5 && week >= 20 ? 0.1 : 0.0
        return 1000 * exp(0.1 * Double(shop) + lift + 0.02 * generator.normal())
      }
    }
  }

  private func flags(_ treated: [Int], of count: Int = 6) -> [Bool] {
    (0..<count).map { treated.contains($0) }
  }
}
