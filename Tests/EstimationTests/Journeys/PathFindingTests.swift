import Estimation
import Measures
import Testing

@Suite struct PathFindingTests {
  private func touch(_ day: Double, _ channel: Int) -> CustomerHistory.Touch {
    CustomerHistory.Touch(day: day, channel: channel)
  }

  private func paths(
    _ touches: [CustomerHistory.Touch], purchases: [(Double, Double)], endDay: Double
  ) -> PathFinding {
    let history = CustomerHistory(
      customer: 1, touches: touches,
      purchases: purchases.map { CustomerHistory.Purchase(day: $0.0, value: $0.1) })
    return PathFinding([history], lookbackDays: 28, endDay: endDay)
  }

  @Test func `a purchase ends a path and starts a new one`() {
    let found = paths(
      [touch(1, 0), touch(5, 1), touch(12, 2)], purchases: [(6, 20), (12.5, 30)], endDay: 100)
    #expect(found.journeys.map(\.channels) == [[0, 1], [2]])
    #expect(found.journeys.map(\.value) == [20, 30])
    #expect(found.journeys[0].ageDays == [5, 1])
  }

  @Test func `ties of time follow the order of channels`() {
    let found = paths([touch(3, 2), touch(3, 0)], purchases: [(3, 1)], endDay: 100)
    #expect(found.journeys.map(\.channels) == [[0, 2]])
  }

  @Test func `a touch outside the lookback is not in the path`() {
    let found = paths([touch(1, 0), touch(20, 1)], purchases: [(40, 9)], endDay: 100)
    #expect(found.journeys.map(\.channels) == [[1]])
    #expect(found.openPaths == 0)
  }

  @Test func `a contact long before the next one ended in nothing`() {
    let found = paths([touch(1, 0), touch(50, 1)], purchases: [(51, 9)], endDay: 100)
    #expect(found.journeys.map(\.channels) == [[0], [1]])
    #expect(found.journeys.map(\.value) == [nil, 9])
  }

  @Test func `a path that may still buy is open`() {
    let found = paths([touch(1, 0), touch(80, 1)], purchases: [], endDay: 100)
    #expect(found.journeys.map(\.channels) == [[0]])
    #expect(found.openPaths == 1)
  }

  @Test func `a purchase without a touch goes to no channel`() {
    let found = paths([touch(1, 0)], purchases: [(60, 12)], endDay: 100)
    #expect(found.purchasesWithoutTouch == 1)
    #expect(found.valueWithoutTouch == 12)
    #expect(found.journeys.map(\.value) == [nil])
  }
}
