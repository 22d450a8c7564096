import Estimation
import Glibc
import Measures
import Testing

@Suite struct SwitchTestTests {
  private let limits = Thresholds.Experiments.method
  private let isOn = (0..<80).map { $0 >= 60 && $0 < 76 && ($0 - 60) % 4 < 2 }

  private func sales(effect: Double) -> [Double] {
    (0..<80).map { week in
      let season = 0.1 * sin(2 * Double.pi * Double(week) / 52.18)
      let noise = Double((7 * week * week) % 11 - 5) / 100
      return exp(5 + season + 0.001 * Double(week) + noise + (isOn[week] ? effect : 0))
    }
  }

  private func result(
    _ sales: [Double], isOn: [Bool?], window: Range<Int> = 60..<76
  ) -> (found: SwitchTest.Result?, refusal: SwitchTest.Refusal?) {
    SwitchTest(sales: sales, isOn: isOn, window: window, controls: []).result(limits: limits)
  }

  @Test func `effect and placebos are those of a regression with the pattern moved`() throws {
    // numpy.linalg.lstsq of log sales on season, state and moved pattern, NumPy 2.
    let found = try #require(result(sales(effect: 0.08), isOn: isOn).found)
    #expect(abs(found.effect.estimate - 0.10076324502352431) < 1e-9)
    #expect(found.placebos == 45)
    #expect(abs(found.probability - 0.021739130434782608) < 1e-12)
    #expect(abs(found.effect.low - 0.0665056906707733) < 1e-9)
    #expect(abs(found.effect.high - 0.13232302877633534) < 1e-9)
  }

  @Test func `no effect lies inside`() throws {
    let found = try #require(result(sales(effect: 0), isOn: isOn).found)
    #expect(found.effect.contains(0))
    #expect(found.probability > 0.1)
    #expect(found.incrementalMargin(margin: 0.4).interval.contains(0))
  }

  @Test func `short histories and patterns without contrast are refused`() {
    let early = (0..<80).map { $0 >= 20 && $0 < 36 && $0 % 4 < 2 }
    #expect(
      result(sales(effect: 0.08), isOn: early, window: 20..<36).refusal == .fewWeeksBefore)
    let always = [Bool?](repeating: true, count: 80)
    #expect(result(sales(effect: 0.08), isOn: always).refusal == .noContrast)
  }

  @Test func `ninety per cent intervals hold the truth in about nine of ten worlds`() {
    var generator = SeededGenerator(seed: 17)
    var held = 0
    let worlds = 200
    for _ in 0..<worlds {
      var noise = generator.normal()
      let sales = isOn.map { state -> Double in
        noise = 0.4 * noise + 0.9165 * generator.normal()
        return exp(5 + 0.06 * noise + (state ? 0.1 : 0))
      }
      if result(sales, isOn: isOn).found?.effect.contains(0.1) == true { held += 1 }
    }
    #expect((170...197).contains(held))
  }
}
