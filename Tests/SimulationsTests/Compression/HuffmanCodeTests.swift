import Testing

@testable import Simulations

@Suite struct HuffmanCodeTests {
  @Test func `lengths stay within the limit and fill the code exactly`() {
    // Fibonacci frequencies want the deepest tree there is.
    var frequencies = [1, 1]
    for index in 2..<30 { frequencies.append(frequencies[index - 1] + frequencies[index - 2]) }
    let code = HuffmanCode(frequencies: frequencies, limit: 15)
    #expect(code.lengths.allSatisfy { (1...15).contains($0) })
    let filled = code.lengths.reduce(0) { $0 + (1 << (15 - $1)) }
    #expect(filled == 1 << 15)
  }

  @Test func `a frequent symbol is never longer than a rare one`() {
    let code = HuffmanCode(frequencies: [50, 0, 3, 20, 1], limit: 7)
    #expect(code.lengths[1] == 0)
    #expect(code.lengths[0] <= code.lengths[3])
    #expect(code.lengths[3] <= code.lengths[2])
    #expect(code.lengths[2] <= code.lengths[4])
  }
}
