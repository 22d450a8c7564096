import Estimation
import Measures
import Testing

@Suite struct ContactTests {
  @Test func `values fall as in METHOD W11`() {
    let fitted = MonotoneRegression.decreasing(
      [0.90, 0.40, 0.55, 0.10, -0.20], weights: [100, 80, 60, 40, 20])
    for (found, expected) in zip(fitted, [0.90, 0.464286, 0.464286, 0.10, -0.20]) {
      #expect(abs(found - expected) < 5e-7)
    }
  }

  @Test func `a late high value pools everything before it`() {
    #expect(MonotoneRegression.decreasing([1, 2, 6], weights: [1, 1, 1]) == [3, 3, 3])
  }

  @Test func `contacts are spread as in METHOD W11`() throws {
    #expect(abs(try #require(Inequality.gini([12, 0, 2, 1, 5])) - 0.56) < 1e-15)
    #expect(Inequality.gini([3, 3, 3]) == 0)
    #expect(Inequality.gini([0, 0]) == nil)
  }

  @Test func `the limit is the last contact that is worth something`() {
    let contacts = [0.9, 0.4, 0.55, 0.1, -0.2].map {
      NormalEstimate(value: $0, standardError: 0.05)
    }
    let limit = ContactLimit(
      contacts: contacts, exposures: [100, 80, 60, 40, 20], draws: 400,
      seedPath: "pressure/test/1/0")
    #expect(limit.limit == 4)
    #expect(limit.overloadShare(customersByContacts: [10, 20, 30, 20, 10, 6, 4]) == Ratio(0.1))
  }
}
