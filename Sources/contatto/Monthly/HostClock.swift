import Delivery
import Glibc

/// The clock of this machine.
struct HostClock: WallClock {
  var now: Int { SystemClock.now }

  func wait(seconds: Int) async { try? await Task.sleep(for: .seconds(seconds)) }
}
