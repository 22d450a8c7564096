/// How an eye sees colours: the full sense, or without one of the three cones.
///
/// Simulated as by G. M. Machado, M. M. Oliveira, L. A. F. Fernandes, "A physiologically-based
/// model for simulation of color vision deficiency" (2009), severity 1, on linear light.
package enum ColourVision: String, Sendable, CaseIterable {
  /// All three cones.
  case normal
  /// Without the cone for long waves.
  case protan
  /// Without the cone for medium waves.
  case deutan
  /// Without the cone for short waves.
  case tritan

  /// Linear light of the three channels as this eye sees the colour, cut to 0…1.
  package func seen(_ colour: RGB) -> [Double] {
    let light = colour.linear
    return matrix.map { row in
      let sum = row[0] * light[0] + row[1] * light[1] + row[2] * light[2]
      return min(1, max(0, sum))
    }
  }

  /// Contrast from 1 to 21 as this eye sees the two colours (WCAG 2.2).
  package func contrast(of one: RGB, with other: RGB) -> Double {
    let first = luminance(one)
    let second = luminance(other)
    return (max(first, second) + 0.05) / (min(first, second) + 0.05)
  }

  /// Colour difference ΔE (CIE 1976) as this eye sees the two colours.
  package func difference(of one: RGB, and other: RGB) -> Double {
    Lab(linear: seen(one)).distance(to: Lab(linear: seen(other)))
  }

  private func luminance(_ colour: RGB) -> Double {
    let light = seen(colour)
    return 0.2126 * light[0] + 0.7152 * light[1] + 0.0722 * light[2]
  }

  private var matrix: [[Double]] {
    switch self {
    case .normal: [[1, 0, 0], [0, 1, 0], [0, 0, 1]]
    case .protan:
      [
        [0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216],
        [-0.003882, -0.048116, 1.051998],
      ]
    case .deutan:
      [
        [0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413],
        [-0.011820, 0.042940, 0.968881],
      ]
    case .tritan:
      [
        [1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602],
        [0.004733, 0.691367, 0.303900],
      ]
    }
  }
}
