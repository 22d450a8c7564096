import Glibc

/// The columns of level, trend and season that every weekly regression starts with.
package enum SeasonalTerms {
  /// Weeks of a year.
  package static let period = 52.18

  /// 1, t/T and two pairs of sine and cosine of a 52.18-week year, for weeks 0 … `weeks` − 1
  /// (METHOD §3.4): six columns in the order 1, trend, sin₁, cos₁, sin₂, cos₂.
  package static func columns(weeks: Int) -> [[Double]] {
    let times = (0..<weeks).map(Double.init)
    func wave(_ harmonic: Double, _ function: (Double) -> Double) -> [Double] {
      times.map { function(2 * Double.pi * harmonic * $0 / period) }
    }
    return [
      times.map { _ in 1 }, times.map { $0 / Double(weeks) }, wave(1, sin), wave(1, cos),
      wave(2, sin), wave(2, cos),
    ]
  }
}
