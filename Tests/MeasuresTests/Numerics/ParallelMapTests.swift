import Measures
import Synchronization
import Testing

@Suite struct ParallelMapTests {
  private struct Failure: Error, Equatable { let index: Int }

  /// Counts how often it was made.
  private final class Tool {
    init(_ made: borrowing Atomic<Int>) { made.add(1, ordering: .relaxed) }
  }

  @Test func `results stand in the order of their numbers`() {
    #expect(ParallelMap.results(count: 100) { $0 * $0 } == (0..<100).map { $0 * $0 })
  }

  @Test func `two values are made side by side, the first of pieces`() {
    let (squares, name) = ParallelMap.both {
      ParallelMap.results(count: 10) { $0 * $0 }
    } _: {
      "second"
    }
    #expect(squares == (0..<10).map { $0 * $0 } && name == "second")
  }

  @Test func `two values are made inside more pieces than there are processors`() {
    let count = 8 * ParallelMap.processors
    let sums = ParallelMap.results(count: count) { index in
      let (one, two) = ParallelMap.both {
        index
      } _: {
        2 * index
      }
      return one + two
    }
    #expect(sums == (0..<count).map { 3 * $0 })
  }

  @Test func `a tool is made once a thread and serves all its pieces`() {
    let made = Atomic(0)
    let results = ParallelMap.results(count: 200) {
      Tool(made)
    } _: { _, index in
      index + 1
    }
    #expect(results == Array(1...200))
    #expect((1...ParallelMap.processors).contains(made.load(ordering: .relaxed)))
  }

  @Test func `of several failures the first piece's is thrown`() {
    #expect(throws: Failure(index: 3)) {
      try ParallelMap.results(count: 50) { () throws(Failure) in
        0
      } _: { (_, index: Int) throws(Failure) in
        if index >= 3 { throw Failure(index: index) }
        return index
      }
    }
  }

  @Test func `a tool that cannot be made is a failure`() {
    #expect(throws: Failure(index: -1)) {
      try ParallelMap.results(count: 5) { () throws(Failure) -> Int in
        throw Failure(index: -1)
      } _: { (_, index: Int) throws(Failure) in
        index
      }
    }
    #expect(
      ParallelMap.results(count: 0) {
        1
      } _: {
        $0 + $1
      }.isEmpty)
  }
}
