import Glibc

/// A colour by lightness and two opponent axes (CIE 1976 L*a*b*, white D65).
package struct Lab: Hashable, Sendable {
  /// L*, 0 (black) to 100 (white).
  package let lightness: Double
  /// a*, green to red.
  package let a: Double
  /// b*, blue to yellow.
  package let b: Double

  /// The colour of three channels of linear sRGB light.
  package init(linear: [Double]) {
    func part(_ row: [Double]) -> Double {
      let white = row[0] + row[1] + row[2]
      let share = (row[0] * linear[0] + row[1] * linear[1] + row[2] * linear[2]) / white
      return share > 216.0 / 24389 ? cbrt(share) : share * 841 / 108 + 4.0 / 29
    }
    let x = part([0.4124564, 0.3575761, 0.1804375])
    let y = part([0.2126729, 0.7151522, 0.0721750])
    let z = part([0.0193339, 0.1191920, 0.9503041])
    lightness = 116 * y - 16
    a = 500 * (x - y)
    b = 200 * (y - z)
  }

  /// ΔE by CIE 1976: the Euclidean distance.
  package func distance(to other: Lab) -> Double {
    let lightnessStep = lightness - other.lightness
    let aStep = a - other.a
    let bStep = b - other.b
    return sqrt(lightnessStep * lightnessStep + aStep * aStep + bStep * bStep)
  }
}
