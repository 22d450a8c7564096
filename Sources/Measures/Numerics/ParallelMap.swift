import Dispatch
import Synchronization

/// Whole pieces of work done side by side and joined by their number, so that no result depends
/// on how many processors there are (METHOD §3.0).
package enum ParallelMap {
  /// The results of `body(0)`, `body(1)`, …, in that order.
  package static func results<Result: Sendable>(
    count: Int, _ body: @Sendable (Int) -> Result
  ) -> [Result] {
    let slots = Mutex([Result?](repeating: nil, count: count))
    DispatchQueue.concurrentPerform(iterations: count) { index in
      let result = body(index)
      slots.withLock { $0[index] = result }
    }
    return slots.withLock { $0.compactMap { $0 } }
  }
}
