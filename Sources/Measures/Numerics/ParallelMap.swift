import Dispatch
import Glibc
import Synchronization

/// Whole pieces of work done side by side and joined by their number, so that no result depends
/// on how many processors there are (METHOD §3.0).
package enum ParallelMap {
  /// The processors that work is shared out to: at most sixteen.
  package static var processors: Int { max(1, min(16, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))) }

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

  /// Two values made side by side; only the first may itself be made of pieces, because work that
  /// has been handed to another thread is not shared out again.
  package static func both<First, Second: Sendable>(
    _ first: () -> First, _ second: @escaping @Sendable () -> Second
  ) -> (First, Second) {
    let found = Found<Second>()
    let work = OwnThread {
      let value = second()
      found.value.withLock { $0 = value }
    }
    let one = first()
    work.join()
    guard let other = found.value.withLock({ $0 }) else {
      preconditionFailure("Both pieces have been done.")
    }
    return (one, other)
  }

  /// What another thread has found.
  private final class Found<Value: Sendable>: Sendable {
    let value = Mutex<Value?>(nil)
  }

  /// The results of pieces where each thread needs a `tool` of its own that is costly to make, such
  /// as a set of fonts. The pieces are begun in their order. Throws what the first piece that
  /// failed threw.
  package static func results<Tool, Result: Sendable, Failure: Error>(
    count: Int, tool: @Sendable () throws(Failure) -> Tool,
    _ body: @Sendable (Tool, Int) throws(Failure) -> Result
  ) throws(Failure) -> [Result] {
    let next = Atomic(0)
    let slots = Mutex([Swift.Result<Result, Failure>?](repeating: nil, count: count))
    _ = results(count: min(count, processors)) { _ in
      var made: Swift.Result<Tool, Failure>?
      while true {
        let index = next.add(1, ordering: .relaxed).oldValue
        guard index < count else { return }
        let ready = made ?? Swift.Result { () throws(Failure) in try tool() }
        made = ready
        let result = Swift.Result { () throws(Failure) in try body(ready.get(), index) }
        slots.withLock { $0[index] = result }
      }
    }
    let done = slots.withLock { $0.compactMap { $0 } }
    var values: [Result] = []
    for result in done { values.append(try result.get()) }
    return values
  }
}
