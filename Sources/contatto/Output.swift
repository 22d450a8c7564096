import Glibc

/// The two streams of the process.
enum Output {
  /// Writes to stdout what was asked for; a reader that has left ends the program quietly.
  static func write(_ text: String) { write(Array(text.utf8)) }

  /// Writes bytes to stdout.
  static func write(_ bytes: [UInt8]) {
    guard send(bytes, to: STDOUT_FILENO) else { exit(ExitReason.done.rawValue) }
  }

  /// Writes a message to stderr; nobody can be told if that fails.
  static func error(_ text: String) { _ = send(Array(text.utf8), to: STDERR_FILENO) }

  private static func send(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes { buffer in
        unsafe Glibc.write(descriptor, buffer.baseAddress, buffer.count)
      }
      if count < 0 {
        if errno == EINTR { continue }
        return false
      }
      rest = rest.dropFirst(count)
    }
    return true
  }
}
