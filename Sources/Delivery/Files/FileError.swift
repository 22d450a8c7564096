import Glibc

/// A failed operation on a file, by the number of the system.
package struct FileError: Error, Equatable, Sendable {
  /// The number, such as `ENOSPC`.
  package let number: Int32

  /// The error of that number.
  package init(number: Int32) { self.number = number }

  /// True where another process holds a lock.
  var wouldBlock: Bool { number == EWOULDBLOCK }
}
