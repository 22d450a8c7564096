import Estimation
import Glibc
import Measures
import Testing

@Suite struct OnOffComparisonTests {
  private let limits = Thresholds.Experiments.method
  private let isOn = (0..<60).map { (40..<46).contains($0) || (52..<55).contains($0) }

  private var outcomes: [Double] {
    (0..<60).map { week in
      let season = 10 * sin(2 * Double.pi * Double(week) / 52.18)
      let noise = Double((7 * week * week) % 11 - 5)
      return 100 + 0.5 * Double(week) + season + noise + (isOn[week] ? 8 : 0)
    }
  }

  @Test func `the gap is what a regression on the other weeks leaves`() throws {
    // numpy.linalg.lstsq on the 51 weeks off, NumPy 2.4.
    let comparison = try #require(
      OnOffComparison(
        outcomes: outcomes, isOn: isOn, controls: [], limits: limits, seedPath: "test/on-off/1/0"))
    #expect(abs(comparison.gap.estimate - 65.53098004903954) < 1e-9)
    #expect(abs(comparison.predicted - 1068.429381839786) < 1e-9)
    #expect(comparison.weeksOn == 9)
    #expect(comparison.gap.interval.contains(72))
    #expect(comparison.gap.interval.low > 0)
  }

  @Test func `too short a time before gives no figure`() {
    var early = isOn
    early[20] = true
    let comparison = OnOffComparison(
      outcomes: outcomes, isOn: early, controls: [], limits: limits, seedPath: "test/on-off/1/0")
    #expect(comparison == nil)
  }
}
