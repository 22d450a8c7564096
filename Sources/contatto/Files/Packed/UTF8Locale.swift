import Glibc

/// The locale `C.UTF-8` for the length of one call, in this thread only.
///
/// libarchive gives names beyond ASCII only where the locale's letters are UTF-8, and the program
/// never sets a locale of its own (OPERATIONS §1).
enum UTF8Locale {
  /// Runs `body` with UTF-8 letters; without that locale on the machine, as it is.
  static func during<Value, Failure: Error>(_ body: () throws(Failure) -> Value) throws(Failure)
    -> Value
  {
    guard let locale = unsafe newlocale(LC_CTYPE_MASK, "C.UTF-8", nil) else { return try body() }
    let before = unsafe uselocale(locale)
    defer {
      unsafe uselocale(before)
      unsafe freelocale(locale)
    }
    return try body()
  }
}
