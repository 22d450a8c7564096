/// Eight walkers' parameters, or eight of any number, side by side.
typealias Lanes = SIMD8<Double>

extension SIMD8 where Scalar == Double {
  /// A function applied to each lane.
  func mapped(_ function: (Double) -> Double) -> Self {
    var result = self
    for lane in indices { result[lane] = function(self[lane]) }
    return result
  }
}
