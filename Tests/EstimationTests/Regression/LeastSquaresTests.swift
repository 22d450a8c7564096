import Estimation
import Measures
import Testing

@Suite struct LeastSquaresTests {
  private let ones = [Double](repeating: 1, count: 8)
  private let first: [Double] = [1, 2, 3, 4, 5, 6, 7, 8]
  private let second: [Double] = [2, 1, 4, 3, 6, 5, 9, 7]
  private let outcome: [Double] = [3, 2.5, 6, 5.1, 8, 7.7, 12, 10]

  @Test func `weights and errors agree with NumPy`() throws {
    // numpy.linalg.lstsq and the diagonal of σ²(XᵀX)⁻¹, NumPy 2.4.
    let fit = LeastSquares(outcome, by: [ones, first, second])
    for (found, expected) in zip(
      fit.weights, [0.9047029702970293, 0.28358085808580824, 0.9960396039603957])
    {
      #expect(abs(try #require(found) - expected) < 1e-12)
    }
    for (found, expected) in zip(
      fit.standardErrors, [0.17579453128057893, 0.07427677599000855, 0.06816104429314852])
    {
      #expect(abs(try #require(found) - expected) < 1e-12)
    }
    #expect(abs(try #require(fit.residualVariance) - 0.05027557755775576) < 1e-12)
  }

  @Test func `a column that adds nothing is dropped and changes nothing`() throws {
    let doubled = first.map { 2 * $0 + 3 }
    let plain = LeastSquares(outcome, by: [ones, first, second])
    let more = LeastSquares(outcome, by: [ones, first, doubled, second])
    #expect(more.weights[2] == nil)
    #expect(OrthonormalBasis([ones, first, doubled, second]).dropped == [2])
    for (left, right) in zip(plain.residuals, more.residuals) { #expect(abs(left - right) < 1e-12) }
  }

  @Test func `the remainder is orthogonal to every column`() {
    let basis = OrthonormalBasis([ones, first, second])
    let rest = basis.remainder(of: outcome)
    for column in [ones, first, second] {
      let product = zip(rest, column).reduce(0) { $0 + $1.0 * $1.1 }
      #expect(abs(product) < 1e-12)
    }
  }
}
