import Estimation
import Testing
import Trials

@Suite struct TrialTests {
  @Test func `a trial is found by each of its names`() throws {
    #expect(Trial.named("own-family")?.name == "response")
    #expect(Trial.named("holdouts")?.name == "hold-outs")
    #expect(Trial.named("moon") == nil)
    #expect(Set(Trial.all.map(\.name)).count == Trial.all.count)
  }

  @Test func `shop tests have intervals of the right width`() throws {
    let trial = try #require(Trial.named("shops"))
    let result = trial.result(sets: 200, limits: .method)
    #expect(result.isPassed, "\(result.targets.filter { !$0.isMet })")
    #expect(result == trial.result(sets: 200, limits: .method))
  }

  @Test func `a target without anything to look at is met, a missed one is not`() {
    #expect(Target(.wrongAdd, nil, in: 0...0.05).isMet)
    #expect(!Target(.coverage90, 0.5, in: 0.85...0.97).isMet)
  }
}
