import Measures
import Testing

@Suite struct MomentsTests {
  @Test func `nothing has no mean and one value no variance`() {
    #expect(Moments.mean([Double]()) == nil)
    #expect(Moments.variance([3]) == nil)
    #expect(Moments.variance([1, 3]) == 2)
  }

  @Test func `a series correlates with its mirror and not with a constant`() throws {
    let correlation = try #require(Moments.correlation([1, 2, 4], [-1, -2, -4]))
    #expect(abs(correlation + 1) < 1e-15)
    #expect(Moments.correlation([1, 2, 3], [5, 5, 5]) == nil)
  }
}
