import Estimation
import Measures
import Testing

@Suite struct RandomEffectsTests {
  private let tests = [
    NormalEstimate(value: 1.2, standardError: 0.5), NormalEstimate(value: 0.4, standardError: 0.4),
    NormalEstimate(value: 2, standardError: 0.6),
  ]

  @Test func `three tests pool to the values of METHOD W18`() throws {
    let pooled = try #require(RandomEffects(tests))
    #expect(abs(pooled.fixed.value - 0.986780) < 5e-7)
    #expect(abs(pooled.fixed.standardError - 0.277054) < 5e-7)
    #expect(abs(pooled.disagreement - 5.185501) < 5e-7)
    #expect(abs(pooled.varianceBetween - 0.388052) < 5e-7)
    #expect(abs(pooled.random.value - 1.117468) < 5e-7)
    #expect(abs(pooled.random.standardError - 0.459863) < 5e-7)
  }

  @Test func `each test shrinks to the values of METHOD W18`() throws {
    let pooled = try #require(RandomEffects(tests))
    let expected = [
      (0.391818, 1.167662, 0.184511), (0.291943, 0.609460, 0.131313), (0.48125, 1.575281, 0.235728),
    ]
    for index in tests.indices {
      let variance = pooled.shrunk[index].standardError * pooled.shrunk[index].standardError
      #expect(abs(pooled.pulls[index] - expected[index].0) < 1e-6)
      #expect(abs(pooled.shrunk[index].value - expected[index].1) < 1e-6)
      #expect(abs(variance - expected[index].2) < 1e-6)
    }
  }

  @Test func `one test is itself and none is nothing`() throws {
    let single = try #require(RandomEffects([tests[0]]))
    #expect(abs(single.random.value - 1.2) < 1e-15)
    #expect(abs(single.shrunk[0].standardError - 0.5) < 1e-15)
    #expect(RandomEffects([]) == nil)
  }

  @Test func `tests that agree share one value`() throws {
    let pooled = try #require(
      RandomEffects([
        NormalEstimate(value: 1, standardError: 0.5),
        NormalEstimate(value: 1.1, standardError: 0.5),
      ]))
    #expect(pooled.varianceBetween == 0)
    #expect(pooled.shrunk.allSatisfy { abs($0.value - 1.05) < 1e-15 })
  }
}
