import Measures
import Testing

@Suite struct LUFactorsTests {
  @Test func `a system that needs a row exchange is solved both ways`() throws {
    // Expected: numpy.linalg.solve, NumPy 2.4.
    let table = DenseTable([[0, 2, 1], [4, 1, -2], [3, 5, 7]])
    let factors = try #require(LUFactors(table))
    let straight = factors.solution(of: [1, 2, 3])
    let transposed = factors.transposedSolution(of: [1, 2, 3])
    for (found, expected) in zip(straight, [16.0 / 51, 28.0 / 51, -5.0 / 51]) {
      #expect(abs(found - expected) < 1e-14)
    }
    for (found, expected) in zip(transposed, [0, -3.0 / 51, 21.0 / 51]) {
      #expect(abs(found - expected) < 1e-14)
    }
  }

  @Test func `a random system gives back its right side`() throws {
    var generator = SeededGenerator(seed: 3)
    let table = DenseTable((0..<20).map { _ in (0..<20).map { _ in generator.normal() } })
    let right = (0..<20).map { _ in generator.normal() }
    let factors = try #require(LUFactors(table))
    let back = table.multiplied(by: factors.solution(of: right))
    for (found, expected) in zip(back, right) { #expect(abs(found - expected) < 1e-11) }
  }

  @Test func `a singular table has no factors`() {
    #expect(LUFactors(DenseTable([[1, 2], [2, 4]])) == nil)
    #expect(LUFactors(DenseTable([[0]])) == nil)
  }
}
