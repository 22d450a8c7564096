/// Eight walkers' parameters, or eight of any number, side by side.
typealias Lanes = SIMD8<Double>

extension SIMD8 where Scalar == Double {
  /// A function applied to each lane.
  func mapped(_ function: (Double) -> Double) -> Self {
    var result = self
    for lane in indices { result[lane] = function(self[lane]) }
    return result
  }

  /// The square roots of lanes that are all zero or more.
  ///
  /// Of magnitudes, because only then the compiler knows that none is negative and takes the
  /// instruction for two roots at a time; `squareRoot()` asks before each one.
  var roots: Self {
    var result = self
    for lane in indices { result[lane] = self[lane].magnitude.squareRoot() }
    return result
  }
}
