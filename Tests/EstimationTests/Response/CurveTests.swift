import Estimation
import Measures
import Testing

@Suite struct CurveTests {
  @Test func `four weeks carry over as in METHOD W5`() {
    let levels = Carryover.carried([100, 0, 0, 50], retention: 0.5, earlier: [])
    #expect(levels == [100, 50, 25, 62.5])
    let shares = levels.map { ResponseShape.diminishing.response($0, halfPoint: 100) }
    for (found, expected) in zip(shares, [1.0 / 2, 1.0 / 3, 1.0 / 5, 5.0 / 13]) {
      #expect(abs(found - expected) < 1e-15)
    }
  }

  @Test func `earlier weeks warm the series up`() {
    #expect(Carryover.carried([0, 0], retention: 0.5, earlier: [100, 0]) == [25, 12.5])
  }

  @Test(arguments: ResponseShape.allCases)
  func `the slope is the derivative of the response`(shape: ResponseShape) {
    for amount in [0.5, 3, 40.0] {
      let step = 1e-5 * amount
      let rise =
        shape.response(amount + step, halfPoint: 7) - shape.response(amount - step, halfPoint: 7)
      #expect(abs(shape.slope(amount, halfPoint: 7) / (rise / (2 * step)) - 1) < 1e-8)
    }
    #expect(shape.response(7, halfPoint: 7) == 0.5)
    #expect(shape.response(0, halfPoint: 7) == 0)
  }

  @Test func `half-life follows from retention`() {
    #expect(abs(Carryover.halfLifeWeeks(retention: 0.5) - 1) < 1e-15)
    #expect(Carryover.halfLifeWeeks(retention: 0) == 0)
  }

  @Test func `parameters keep their natural scale`() {
    let parameters = ChannelParameters(
      retention: 0.3, halfPointSpend: 400, return: 2.5, meanSpend: 150)
    #expect(abs(parameters.retention - 0.3) < 1e-15)
    #expect(abs(parameters.return - 2.5) < 1e-15)
    #expect(abs(parameters.halfPointSpend(meanSpend: 150) - 400) < 1e-12)
  }
}
