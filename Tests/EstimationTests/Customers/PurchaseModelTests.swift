import Estimation
import Glibc
import Measures
import Testing

@Suite struct PurchaseModelTests {
  private let model = PurchaseModel(r: 0.25, alpha: 4.5, a: 0.8, b: 2.4)

  @Test(arguments: [(0, 0.0, -0.566596), (2, 30.4, -9.444503)])
  func `the likelihood is that of METHOD W15`(repeats: Int, last: Double, expected: Double) {
    let customer = PurchaseHistory(repeats: repeats, lastPurchase: last, age: 38.9)
    #expect(abs(model.logLikelihood(customer) - expected) < 5e-7)
  }

  @Test func `a cohort is worth what METHOD W15 says`() {
    let value = CohortValue.value(
      monthlyMargin: 12, retention: 0.8, monthlyInterest: 0.01, months: 12)
    #expect(abs(value - 54.194577) < 5e-7)
  }

  @Test func `expected purchases agree with SciPy and the published example`() {
    // scipy.special.hyp2f1, SciPy 1.17; the authors print 1.226 for this customer.
    let published = PurchaseModel(r: 0.243, alpha: 4.414, a: 0.793, b: 2.426)
    let customer = PurchaseHistory(repeats: 2, lastPurchase: 30.43, age: 38.86)
    #expect(abs(published.expectedPurchases(customer, within: 39) - 1.226028174767135) < 1e-10)
    #expect(abs(published.probabilityActive(customer) - 0.726578570080673) < 1e-12)
  }

  @Test func `a fit finds the model that made the histories`() throws {
    let truth = PurchaseModel(r: 2, alpha: 8, a: 1, b: 3)
    let customers = histories(count: 1500)
    let fitted = try #require(PurchaseModel.fitted(to: customers))
    func total(_ model: PurchaseModel) -> Double {
      Moments.sum(customers.map { model.logLikelihood($0) })
    }
    #expect(total(fitted) >= total(truth) - 1e-6)
    #expect(total(fitted) - total(truth) < 10)
    #expect(abs(fitted.r / fitted.alpha / 0.25 - 1) < 0.12)
    #expect(abs(fitted.a / (fitted.a + fitted.b) / 0.25 - 1) < 0.12)
    #expect(PurchaseModel.fitted(to: []) == nil)
  }

  /// Customers of r = 2, α = 8, a = 1, b = 3, watched for 20 to 50 weeks.
  private func histories(count: Int) -> [PurchaseHistory] {
    var generator = SeededGenerator(seed: 41)
    return (0..<count).map { index in
      let rate = -(log(generator.uniform()) + log(generator.uniform())) / 8
      let stop = 1 - pow(generator.uniform(), 1.0 / 3)
      let age = 20 + Double(index % 31)
      var time = 0.0
      var repeats = 0
      var last = 0.0
      while generator.uniform() > stop || repeats == 0 {
        time += -log(generator.uniform()) / rate
        if time > age { break }
        repeats += 1
        last = time
      }
      return PurchaseHistory(repeats: repeats, lastPurchase: last, age: age)
    }
  }
}
