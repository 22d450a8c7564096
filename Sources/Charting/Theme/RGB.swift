import Glibc

/// A colour of the screen: three bytes of sRGB.
package struct RGB: Hashable, Sendable, CustomStringConvertible {
  /// Red, 0 to 255.
  package let red: UInt8
  /// Green, 0 to 255.
  package let green: UInt8
  /// Blue, 0 to 255.
  package let blue: UInt8

  /// The colour of the three bytes.
  package init(red: UInt8, green: UInt8, blue: UInt8) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// The colour `0x0B5CAD`; only the lower 24 bits count.
  package init(_ bits: UInt32) {
    self.init(
      red: UInt8(truncatingIfNeeded: bits >> 16), green: UInt8(truncatingIfNeeded: bits >> 8),
      blue: UInt8(truncatingIfNeeded: bits))
  }

  /// The colour of six hexadecimal digits, with or without `#`; `nil` for anything else.
  package init?(hex: some StringProtocol) {
    var digits = Array(hex.utf8)
    if digits.first == 0x23 { digits.removeFirst() }
    guard digits.count == 6 else { return nil }
    var bits: UInt32 = 0
    for byte in digits {
      switch byte {
      case 0x30...0x39: bits = bits << 4 | UInt32(byte - 0x30)
      case 0x41...0x46: bits = bits << 4 | UInt32(byte - 0x37)
      case 0x61...0x66: bits = bits << 4 | UInt32(byte - 0x57)
      default: return nil
      }
    }
    self.init(bits)
  }

  /// Six capital hexadecimal digits without `#`.
  package var hex: String {
    [red, green, blue].map { byte in
      let digits = String(byte, radix: 16, uppercase: true)
      return byte < 16 ? "0" + digits : digits
    }.joined()
  }

  /// `#` and six hexadecimal digits.
  package var description: String { "#" + hex }

  /// Linear light of the three channels, 0 to 1 (IEC 61966-2-1).
  package var linear: [Double] {
    [red, green, blue].map { byte in
      let value = Double(byte) / 255
      return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
  }

  /// The colour that covers `self` by `share` (0 to 1) with `other`, mixed in sRGB as painters do.
  package func mixed(with other: RGB, share: Double) -> RGB {
    func mix(_ from: UInt8, _ to: UInt8) -> UInt8 {
      let value = Double(from) + (Double(to) - Double(from)) * share
      return UInt8(min(255, max(0, value.rounded(.toNearestOrAwayFromZero))))
    }
    return RGB(
      red: mix(red, other.red), green: mix(green, other.green), blue: mix(blue, other.blue))
  }

  /// The colour deeper and more saturated: every channel to the power of `depth`, 1 changes
  /// nothing.
  package func deepened(by depth: Double) -> RGB {
    func deep(_ channel: UInt8) -> UInt8 {
      UInt8((pow(Double(channel) / 255, depth) * 255).rounded(.toNearestOrAwayFromZero))
    }
    return RGB(red: deep(red), green: deep(green), blue: deep(blue))
  }

  /// Contrast from 1 to 21 (WCAG 2.2, "contrast ratio").
  package func contrast(with other: RGB) -> Double {
    ColourVision.normal.contrast(of: self, with: other)
  }
}
