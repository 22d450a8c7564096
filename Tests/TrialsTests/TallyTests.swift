import Estimation
import Measures
import Testing
import Trials

@Suite struct TallyTests {
  @Test func `intervals are counted by what they hold`() {
    var tally = Tally()
    let interval = Interval(low: 1, innerLow: 1.5, estimate: 2, innerHigh: 2.5, high: 3)
    for truth in [0.9, 1.2, 2, 2.6, 3.1] { tally.add(interval, truth: truth) }
    #expect(tally.coverage90 == Ratio(0.6))
    #expect(tally.coverage50 == Ratio(0.2))
    #expect(tally.errors.count == 5)
    #expect(tally.errors[2] == 0)
  }

  @Test func `a verdict is wrong only against its own truth`() {
    var tally = Tally()
    tally.add(.add, truePerEuro: 0.9)
    tally.add(.add, truePerEuro: 1.1)
    tally.add(.cut, truePerEuro: 1.1)
    tally.add(.cut, truePerEuro: 0.9)
    tally.add(.hold, truePerEuro: 5)
    tally.add(.cannotTell, truePerEuro: 5)
    #expect(tally.addIssued == 2 && tally.addWrong == 1)
    #expect(tally.cutIssued == 2 && tally.cutWrong == 1)
    #expect(tally.cannotTellShare == Ratio(1.0 / 6))
    #expect((tally + tally).asked == 12)
  }
}
