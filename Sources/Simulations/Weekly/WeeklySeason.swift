import Glibc

/// A year's wave: `½ sin(2π(t − φ)/52.18)`.
struct WeeklySeason {
  /// φ, the week in which the wave rises through zero.
  let phase: Double

  func level(_ week: Int) -> Double {
    0.5 * sin(2 * Double.pi * (Double(week) - phase) / 52.18)
  }
}
