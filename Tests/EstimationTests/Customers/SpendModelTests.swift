import Estimation
import Glibc
import Measures
import Testing

@Suite struct SpendModelTests {
  @Test func `the published customer is expected to spend what the authors say`() throws {
    // Fader and Hardie's parameters 6.25, 3.74, 15.44; two purchases of 22.35 on average.
    let model = SpendModel(p: 6.25, q: 3.74, scale: 15.44)
    let customer = SpendModel.Spending(purchases: 2, meanValue: 22.35)
    #expect(abs(try #require(model.expectedValue(of: customer)) - 24.66) < 0.01)
    #expect(abs(model.logLikelihood(customer) - (-3.551316759731698)) < 1e-9)
  }

  @Test func `few purchases are held near the common level`() throws {
    let model = SpendModel(p: 6.25, q: 3.74, scale: 15.44)
    let common = 6.25 * 15.44 / 2.74
    let few = try #require(
      model.expectedValue(of: SpendModel.Spending(purchases: 1, meanValue: 100)))
    let many = try #require(
      model.expectedValue(of: SpendModel.Spending(purchases: 50, meanValue: 100)))
    #expect(common < few && few < many && many < 100)
  }

  @Test func `a fit finds the level and the spread put in`() throws {
    // Integer shapes, so that gamma numbers are sums of exponentials: p = 4, q = 5, γ = 30.
    var generator = SeededGenerator(seed: 51)
    func gamma(_ shape: Int) -> Double {
      (0..<shape).reduce(0) { sum, _ in sum - log(generator.uniform()) }
    }
    let customers = (0..<800).map { index -> SpendModel.Spending in
      let rate = gamma(5) / 30
      let purchases = 1 + index % 4
      return SpendModel.Spending(
        purchases: purchases, meanValue: gamma(4 * purchases) / rate / Double(purchases))
    }
    let fitted = try #require(SpendModel.fitted(to: customers))
    #expect(abs(fitted.p * fitted.scale / (fitted.q - 1) / 30 - 1) < 0.05)
    #expect(abs(fitted.p / 4 - 1) < 0.2)
    #expect(SpendModel.fitted(to: []) == nil)
  }
}
