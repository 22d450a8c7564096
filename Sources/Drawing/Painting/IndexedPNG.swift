import CZlib

/// A PNG with a palette: pages and charts have few colours, and cairo writes three bytes a pixel,
/// which is three times as large as a mail picture may be (RENDERING §8).
struct IndexedPNG {
  /// Pixels a row.
  let width: Int
  /// Rows.
  let height: Int
  /// Colours by number: red, green, blue.
  private var palette: [UInt8] = []
  /// Rows of colour numbers, each after the byte of its filter.
  private var rows: [UInt8] = []

  /// Bits of red, green and blue that tell two colours apart, until 256 numbers are enough.
  private static let precisions: [[Int]] = [[5, 5, 5], [4, 4, 4], [3, 3, 2]]
  private static let mostColours = 256
  /// Of zlib's levels: the next one takes more than twice as long for three hundredths less.
  private static let compression: Int32 = 7

  /// The picture in `pixels`: rows of `stride` bytes, four a pixel, as blue, green, red, unused.
  init(width: Int, height: Int, stride: Int, pixels: UnsafeBufferPointer<UInt8>) {
    self.width = width
    self.height = height
    for precision in IndexedPNG.precisions
    where unsafe index(pixels, stride: stride, precision: precision) {
      return
    }
  }

  /// Numbers the colours; false if there are too many at that precision.
  ///
  /// A number stands for the first colour met, so that plain areas keep theirs exactly.
  private mutating func index(
    _ pixels: UnsafeBufferPointer<UInt8>, stride: Int, precision: [Int]
  ) -> Bool {
    var numbers = [Int16](repeating: -1, count: 1 << precision.reduce(0, +))
    palette = []
    rows = []
    rows.reserveCapacity((width + 1) * height)
    // Most pixels look like the one before.
    var last: (blue: UInt8, green: UInt8, red: UInt8, number: UInt8)?
    for y in 0..<height {
      rows.append(0)
      for x in 0..<width {
        let place = y * stride + x * 4
        let (blue, green, red) = unsafe (pixels[place], pixels[place + 1], pixels[place + 2])
        if let last, last.blue == blue, last.green == green, last.red == red {
          rows.append(last.number)
          continue
        }
        let key =
          (Int(red) >> (8 - precision[0])) << (precision[1] + precision[2])
          | (Int(green) >> (8 - precision[1])) << precision[2] | Int(blue) >> (8 - precision[2])
        if numbers[key] < 0 {
          let count = palette.count / 3
          guard count < IndexedPNG.mostColours else { return false }
          numbers[key] = Int16(count)
          palette += [red, green, blue]
        }
        let number = UInt8(numbers[key])
        last = (blue, green, red, number)
        rows.append(number)
      }
    }
    return true
  }

  /// The file.
  func bytes() throws(DrawingError) -> [UInt8] {
    let header = IndexedPNG.number(width) + IndexedPNG.number(height) + [8, 3, 0, 0, 0]
    return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
      + IndexedPNG.chunk("IHDR", header) + IndexedPNG.chunk("PLTE", palette)
      + IndexedPNG.chunk("IDAT", try deflated()) + IndexedPNG.chunk("IEND", [])
  }

  private func deflated() throws(DrawingError) -> [UInt8] {
    var size = compressBound(UInt(rows.count))
    var bytes = [UInt8](repeating: 0, count: Int(size))
    let status = unsafe compress2(&bytes, &size, rows, UInt(rows.count), IndexedPNG.compression)
    guard status == Z_OK else { throw .cairo(step: "picture", message: "zlib says \(status)") }
    return Array(bytes.prefix(Int(size)))
  }

  private static func chunk(_ name: String, _ data: [UInt8]) -> [UInt8] {
    let content = Array(name.utf8) + data
    let sum = unsafe crc32(0, content, UInt32(content.count))
    return number(data.count) + content + number(Int(sum))
  }

  /// Four bytes, the highest first.
  private static func number(_ value: Int) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
  }
}
