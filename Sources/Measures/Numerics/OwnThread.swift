import Glibc

/// A piece of work on a thread of its own, which can always be waited for: a thread of a pool may
/// wait for another that the pool does not have.
struct OwnThread: ~Copyable {
  private final class Work: Sendable {
    let body: @Sendable () -> Void
    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
  }

  private var thread = pthread_t()
  private let isRunning: Bool

  /// Begins `body`; where the system gives no thread it is done at once.
  init(_ body: @escaping @Sendable () -> Void) {
    let work = unsafe Unmanaged.passRetained(Work(body))
    let status = unsafe pthread_create(
      &thread, nil,
      { context in
        if let context = unsafe context {
          unsafe Unmanaged<Work>.fromOpaque(context).takeRetainedValue().body()
        }
        return nil
      }, work.toOpaque())
    isRunning = status == 0
    if !isRunning { unsafe work.takeRetainedValue().body() }
  }

  /// Waits until the work is done.
  consuming func join() {
    if isRunning { pthread_join(thread, nil) }
  }
}
