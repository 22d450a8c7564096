import Estimation
import Measures
import Testing

/// Hold-outs against SciPy and statsmodels (Benchmarks/oracles/experiments.py).
@Suite struct ExperimentOracleTests {
  private let file: OracleFile

  init() throws { file = try OracleFile("experiments.txt") }

  private func arm(_ name: String) -> Arm {
    let words: [String] = file.all(name).first ?? []
    let cells = words.map { $0.split(separator: "/") }
    return Arm(
      outcomes: cells.compactMap { Double($0[0]) }, histories: cells.compactMap { Double($0[1]) },
      touched: 0)
  }

  private func expect(_ found: NormalEstimate, _ numbers: [Double]) {
    #expect(numbers.count == 2)
    #expect(abs(found.value - numbers[0]) < 1e-9)
    #expect(abs(found.standardError - numbers[1]) < 1e-9)
  }

  @Test func `a hold-out with and without histories is that of statsmodels and SciPy`() throws {
    let found = try #require(
      AdjustedDifference(treated: arm("treated"), controls: arm("controls")))
    expect(found.plain, file.numbers("plain"))
    expect(found.adjusted, file.numbers("adjusted"))
    #expect(abs(found.slope - file.numbers("slope")[0]) < 1e-9)
  }

  @Test func `sample ratios are those of SciPy`() {
    for words in file.all("ratio") {
      let numbers = words.compactMap { Double($0) }
      let found = SampleRatio(
        treated: Int(numbers[0]), controls: Int(numbers[1]), designControlShare: numbers[2])
      #expect(abs(found.chiSquare - numbers[3]) < 1e-9)
      #expect(abs(found.probability - numbers[4]) < 1e-9)
    }
  }

  @Test func `pooled tests are those of the meta-analysis of statsmodels`() throws {
    let tests = zip(file.numbers("effects"), file.numbers("errors")).map {
      NormalEstimate(value: $0, standardError: $1)
    }
    let found = try #require(RandomEffects(tests))
    expect(found.fixed, file.numbers("fixed"))
    expect(found.random, file.numbers("random"))
    #expect(abs(found.varianceBetween - file.numbers("between")[0]) < 1e-9)
  }

  @Test func `rates have the bounds of SciPy's beta distribution`() {
    for words in file.all("rate") {
      let numbers = words.compactMap { Double($0) }
      let posterior = BetaDistribution(alpha: numbers[0] + 0.5, beta: numbers[1] - numbers[0] + 0.5)
      for (share, expected) in zip([0.05, 0.5, 0.95], numbers[2...]) {
        #expect(abs(posterior.quantile(share) - expected) < 1e-9)
      }
    }
  }
}
