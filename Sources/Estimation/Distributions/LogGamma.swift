import Glibc

/// The logarithm of the gamma function, from the C library.
package enum LogGamma {
  /// `ln Γ(x)` for positive `x`.
  package static func value(_ x: Double) -> Double {
    precondition(x > 0, "The log-gamma function is used for positive numbers only.")
    // The reentrant form: the plain one writes its sign to a global.
    var sign: Int32 = 0
    return unsafe lgamma_r(x, &sign)
  }
}
