import Estimation
import Measures
import Testing

@Suite struct TouchCoverageTests {
  private let limits = Thresholds.Verdict.method

  @Test func `three cells have the coverage and verdicts of METHOD W8`() throws {
    let cells = try #require(TouchCoverage.cells(supply: [60, 30, 10], demand: [20, 50, 30]))
    for (cell, expected) in zip(cells, [1.561311, -0.727474, -1.538420]) {
      #expect(abs(cell.index - expected) < 5e-7)
    }
    let probabilities = cells.map { $0.verdictProbabilities(limits: limits) }
    for (found, expected) in zip(probabilities, [0.99995, 0, 0]) {
      #expect(abs(found.cut - expected) < 5e-4)
    }
    for (found, expected) in zip(probabilities, [0, 0.8155, 0.9916]) {
      #expect(abs(found.add - expected) < 5e-4)
    }
    #expect(probabilities.map { $0.ruling(certainty: 0.8) } == [.cut, .add, .add])
  }

  @Test func `few counts cannot tell, METHOD W8`() throws {
    let cells = try #require(TouchCoverage.cells(supply: [4, 2, 2], demand: [2, 5, 3]))
    for (cell, expected) in zip(cells, [1.1236, -0.8619, -0.2098]) {
      #expect(abs(cell.index - expected) < 5e-5)
    }
    let probabilities = cells.map { $0.verdictProbabilities(limits: limits) }
    for (found, expected) in zip(probabilities, [0.774, 0.046, 0.235]) {
      #expect(abs(found.cut - expected) < 1e-3)
    }
    for (found, expected) in zip(probabilities, [0.033, 0.686, 0.405]) {
      #expect(abs(found.add - expected) < 1e-3)
    }
    #expect(probabilities.allSatisfy { $0.ruling(certainty: 0.8) == .cannotTell })
  }

  @Test func `the interval agrees with SciPy`() throws {
    // scipy.stats.beta and brentq on the same 400 points, SciPy 1.17.
    let cells = try #require(TouchCoverage.cells(supply: [60, 30, 10], demand: [20, 50, 30]))
    let interval = cells[1].interval
    #expect(abs(interval.low + 1.179505340549332) < 2e-6)
    #expect(abs(interval.high + 0.31167234892321616) < 2e-6)
  }

  @Test func `a supply known as a share of money has no spread of its own`() throws {
    let demand = try #require(TouchCoverage.shares(of: [20, 50, 30]))
    let fixed = TouchCoverage(supply: .share(0.6), demand: demand[0])
    #expect(abs(fixed.index - 1.561311) < 0.05)
    #expect(fixed.probability(supplyAbove: 1) > 0.999)
    #expect(TouchCoverage.cells(supply: [3], demand: [1]) == nil)
  }
}
