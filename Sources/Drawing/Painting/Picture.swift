/// A picture in pixels as a PNG file, such as a logo.
package struct Picture: Equatable, Sendable {
  /// The file.
  package let bytes: [UInt8]
  /// Pixels from left to right.
  package let width: Int
  /// Pixels from top to bottom.
  package let height: Int

  /// More pixels on a side are no logo, and would make every page heavy.
  package static let mostPixels = 4000

  /// The picture of a PNG file; `nil` if the bytes do not begin like one (W3C PNG, §5.2 and
  /// §11.2.2) or have no or too many pixels.
  package init?(png bytes: [UInt8]) {
    let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    guard bytes.count >= 33, bytes.starts(with: signature),
      bytes[12..<16].elementsEqual("IHDR".utf8)
    else { return nil }
    func number(at start: Int) -> Int {
      bytes[start..<(start + 4)].reduce(0) { $0 << 8 | Int($1) }
    }
    let (width, height) = (number(at: 16), number(at: 20))
    let allowed = 1...Picture.mostPixels
    guard allowed.contains(width), allowed.contains(height) else { return nil }
    self.bytes = bytes
    self.width = width
    self.height = height
  }

  /// The largest size in the same proportions within the given one, in points.
  package func size(within most: (width: Double, height: Double)) -> (
    width: Double, height: Double
  ) {
    let scale = min(most.width / Double(width), most.height / Double(height))
    return (Double(width) * scale, Double(height) * scale)
  }
}
