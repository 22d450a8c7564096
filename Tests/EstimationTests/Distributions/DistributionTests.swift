import Estimation
import Measures
import Testing

@Suite struct DistributionTests {
  /// Expected: mpmath 1.3 `ncdf`.
  @Test(arguments: [
    (-8, 6.2209605742717839e-16), (-1.3, 0.09680048458561033), (0.25, 0.5987063256829237),
    (3, 0.9986501019683699),
  ])
  func `the normal distribution function holds far out`(x: Double, expected: Double) {
    #expect(abs(NormalDistribution.cumulative(x) / expected - 1) < 1e-14)
  }

  /// Expected: mpmath `betainc` and SciPy 1.17 `special.betainc`.
  @Test(arguments: [
    (0.5, 0.5, 0.2, 0.295167235300866557), (7.5, 43.5, 0.1424, 0.499734242153551033),
    (2, 6, 0.3125, 0.696419365704059601), (4, 2, 0.3125, 0.035762786865234375),
    (0.05, 3, 1e-6, 0.539402708819673486), (1200.5, 98800.5, 0.0121, 0.612146825760416637),
    (50_000, 50_000, 0.501, 0.7364550617029552), (300, 2, 0.99, 0.19616357628514303),
  ])
  func `the beta distribution function holds for small and large counts`(
    alpha: Double, beta: Double, x: Double, expected: Double
  ) {
    let found = BetaDistribution(alpha: alpha, beta: beta).cumulative(x)
    #expect(abs(found - expected) < 1e-10)
  }

  /// Expected: SciPy 1.17 `stats.beta.ppf`.
  @Test(arguments: [
    (0.5, 20.5, 0.05, 9.707775858233171e-05), (7.5, 43.5, 0.95, 0.23511761521510083),
    (0.5, 0.5, 0.05, 0.0061558297024311365), (1200.5, 98800.5, 0.25, 0.01177085098312808),
    (20.5, 0.5, 0.5, 0.9888308308764086), (0.05, 3, 0.5, 2.1934966675234358e-07),
  ])
  func `beta quantiles agree with SciPy`(
    alpha: Double, beta: Double, p: Double, expected: Double
  ) {
    let found = BetaDistribution(alpha: alpha, beta: beta).quantile(p)
    #expect(abs(found / expected - 1) < 1e-9)
  }

  @Test func `the chi-square tail has its textbook value`() {
    #expect(abs(ChiSquare.tailProbability(3.841458820694124) - 0.05) < 1e-15)
    #expect(abs(ChiSquare.tailProbability(25) / 5.7330314375838729e-7 - 1) < 1e-13)
    #expect(ChiSquare.tailProbability(0) == 1)
  }

  @Test func `the mean magnitude joins the two limits`() {
    let none = NormalDistribution.meanMagnitude(mean: -2, standardDeviation: 0)
    let centred = NormalDistribution.meanMagnitude(mean: 0, standardDeviation: 1)
    let far = NormalDistribution.meanMagnitude(mean: 9, standardDeviation: 1)
    #expect(none == 2)
    #expect(abs(centred - 0.7978845608028654) < 1e-15)
    #expect(abs(far - 9) < 1e-15)
  }
}
