import Estimation
import Measures
import Testing

@Suite struct BudgetAllocationTests {
  private let responses = [
    SteadyResponse(retention: 0.5, halfPoint: 400, ceiling: 900),
    SteadyResponse(retention: 0.2, halfPoint: 100, ceiling: 360),
    SteadyResponse(retention: 0, halfPoint: 200, ceiling: 400),
  ]

  private func sales(_ spend: [Double], _ responses: [SteadyResponse]) -> Double {
    Moments.sum(zip(responses, spend).map { $0.sales(at: $1) })
  }

  @Test func `without bounds the budget divides as in METHOD W9`() throws {
    let free = [ClosedRange<Double>](repeating: 0...760, count: 3)
    let division = try BudgetAllocation(budget: 760, responses: responses, bounds: free)
    for (found, expected) in zip(division.spend, [400.0, 160, 200]) {
      #expect(abs(found - expected) < 1e-9)
    }
    #expect(abs(sales(division.spend, responses) - 1040) < 1e-9)
    #expect(abs(division.price - 0.5) < 1e-12)
    for (response, spend) in zip(responses, division.spend) {
      #expect(abs(response.slope(at: spend) - 0.5) < 1e-12)
    }
  }

  @Test func `within a fifth the budget divides as in METHOD W9`() throws {
    let today = [300.0, 200, 260]
    let bounds = today.map { 0.8 * $0...1.2 * $0 }
    let division = try BudgetAllocation(budget: 760, responses: responses, bounds: bounds)
    for (found, expected) in zip(division.spend, [360.0, 175, 225]) {
      #expect(abs(found - expected) < 1e-9)
    }
    #expect(abs(division.price - 128.0 / 289) < 1e-12)
    #expect(abs(responses[0].slope(at: 360) - 0.573980) < 5e-7)
    #expect(abs(sales(today, responses) - 1023.229814) < 5e-7)
    #expect(abs(sales(division.spend, responses) - 1037.394958) < 5e-7)
  }

  @Test func `the optimum and the coverage index are those of METHOD W9`() {
    let spend = [400.0, 160, 200]
    for (index, expected) in [100.0, 40, 0].enumerated() {
      #expect(abs(responses[index].optimum(margin: 0.5) - expected) < 1e-9)
    }
    for (index, expected) in [4.0, 4, 8].enumerated() {
      let found = responses[index].coverageIndex(spend: spend[index], margin: 0.5)
      #expect(abs(found - expected) < 1e-12)
    }
    #expect(responses[0].optimum(margin: 0) == 0)
  }

  @Test func `a budget outside the bounds is refused with their sum`() {
    let bounds = [ClosedRange<Double>](repeating: 100...200, count: 3)
    #expect(throws: BudgetAllocation.Impossible.lowerBounds(300)) {
      try BudgetAllocation(budget: 250, responses: responses, bounds: bounds)
    }
    #expect(throws: BudgetAllocation.Impossible.upperBounds(600)) {
      try BudgetAllocation(budget: 760, responses: responses, bounds: bounds)
    }
  }

  @Test func `random budgets leave no better exchange`() throws {
    var generator = SeededGenerator(seed: 21)
    for _ in 0..<(TestScale.isRelease ? 1000 : 150) {
      let count = 2 + generator.index(below: 6)
      let random = (0..<count).map { _ in
        SteadyResponse(
          retention: 0.8 * generator.uniform(), halfPoint: 50 + 500 * generator.uniform(),
          ceiling: 1000 * generator.uniform())
      }
      let today = (0..<count).map { _ in 10 + 300 * generator.uniform() }
      let bounds = today.map { 0.8 * $0...1.2 * $0 }
      let budget = Moments.sum(today)
      let division = try BudgetAllocation(budget: budget, responses: random, bounds: bounds)
      #expect(abs(Moments.sum(division.spend) - budget) < 1e-7)
      for (index, spend) in division.spend.enumerated() {
        let slope = random[index].slope(at: spend)
        let isAtTop = spend > bounds[index].upperBound - 1e-9
        let isAtBottom = spend < bounds[index].lowerBound + 1e-9
        #expect(isAtBottom || slope > division.price - 1e-6)
        #expect(isAtTop || slope < division.price + 1e-6)
      }
    }
  }

  @Test func `cents add up to the budget`() throws {
    let bounds = [ClosedRange<Double>](repeating: 0...100, count: 3)
    let division = try BudgetAllocation(budget: 100.01, responses: responses, bounds: bounds)
    let cents = division.cents(budget: 10_001, centsPerUnit: 100, bounds: bounds)
    #expect(cents.reduce(0, +) == 10_001)
    for (cent, spend) in zip(cents, division.spend) { #expect(abs(Double(cent) - 100 * spend) < 3) }
  }

  @Test func `a plan over draws keeps the budget and gains`() throws {
    var generator = SeededGenerator(seed: 22)
    let draws = (0..<200).map { _ in
      responses.map {
        SteadyResponse(
          retention: $0.retention, halfPoint: $0.halfPoint * (0.8 + 0.4 * generator.uniform()),
          ceiling: $0.ceiling * (0.8 + 0.4 * generator.uniform()))
      }
    }
    let today = [300.0, 200, 260]
    let plan = try AllocationPlan(
      budget: 760, today: today, draws: draws, bounds: today.map { 0.8 * $0...1.2 * $0 })
    #expect(abs(Moments.sum(plan.proposal) - 760) < 1e-9)
    #expect(plan.proposal[0] > 300)
    #expect(plan.gain.probability(above: 0) > 0.9)
    let shift = AllocationPlan.shiftGain(
      from: 2, to: 0, share: 0.1, today: today, draws: draws)
    let exact =
      responses[0].sales(at: 326) - responses[0].sales(at: 300)
      - (responses[2].sales(at: 260) - responses[2].sales(at: 234))
    #expect(abs(shift.median - exact) < 2)
  }

  @Test(.enabled(if: TestScale.isRelease, TestScale.debugSkip))
  func `a division of twelve channels takes less than five milliseconds`() throws {
    let many = (0..<12).map { responses[$0 % 3] }
    let bounds = [ClosedRange<Double>](repeating: 0...1000, count: 12)
    let seconds = try TestScale.seconds {
      _ = try BudgetAllocation(budget: 4000, responses: many, bounds: bounds)
    }
    print("BENCH B8 allocation of 12 channels: \(seconds * 1000) ms")
    #expect(seconds < 0.005)
  }
}
