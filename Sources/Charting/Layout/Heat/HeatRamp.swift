import Glibc
import Reporting

/// The four steps of a heat map: one hue, from pale to full (REPORT §8).
struct HeatRamp {
  /// Upper ends of the steps, rising and round; the last is not below the greatest value.
  let ends: [Double]

  /// Opacities of the accent, pale to full.
  static let opacities = [0.12, 0.3, 0.52, 1]

  /// Four steps of one round width from zero on; `nil` if nothing is known.
  init?(_ values: [Double], measure: Measure) {
    guard let most = values.filter(\.isFinite).max() else { return nil }
    guard most > 0 else {
      ends = [0]
      return
    }
    let wanted = max(most / 4, measure.leastStep)
    let power = pow(10, floor(log10(wanted) + 1e-9))
    let isWhole = measure == .count && power < 10
    let digits: [Double] =
      isWhole ? [1, 2, 3, 4, 5, 6, 8, 10] : [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10]
    let width = power * (digits.first { $0 * power >= wanted * (1 - 1e-9) } ?? 10)
    ends = [1, 2, 3, 4].map { $0 * width }
  }

  /// Step of a value, 0 to 3.
  func step(_ value: Double) -> Int { ends.firstIndex { value <= $0 } ?? ends.count - 1 }

  /// Fill of a value; hatched where it is not known.
  func paint(_ value: Double?, step size: Double) -> Paint {
    guard let value, value.isFinite else {
      return Paint(fill: .bg, outline: .neutral, width: 0.4 * size, hatch: true)
    }
    return Paint(fill: .accent, opacity: HeatRamp.opacities[step(value)])
  }

  /// Colour of digits on the fill of a value.
  func ink(_ value: Double) -> Token { step(value) == 3 ? .bg : .ink }
}
