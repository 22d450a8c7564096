/// LF, CRLF and CR, each the end of a line.
enum LineEnd {
  /// The length of the line end at `index`.
  static func length(_ text: [UInt8], at index: Int) -> Int {
    let isPair =
      text[index] == Byte.carriageReturn && index + 1 < text.count
      && text[index + 1] == Byte.lineFeed
    return isPair ? 2 : 1
  }

  /// True for the last byte of a line end.
  static func isLast(_ text: [UInt8], at index: Int) -> Bool {
    switch text[index] {
    case Byte.lineFeed: true
    case Byte.carriageReturn: index + 1 >= text.count || text[index + 1] != Byte.lineFeed
    default: false
    }
  }

  /// The line end that occurs most often; nil for a text of one line.
  static func usual(_ text: ArraySlice<UInt8>) -> [UInt8]? {
    var counts = (lf: 0, crlf: 0, cr: 0)
    var previous: UInt8 = 0
    for byte in text {
      if byte == Byte.lineFeed {
        if previous == Byte.carriageReturn {
          counts.crlf += 1
          counts.cr -= 1
        } else {
          counts.lf += 1
        }
      } else if byte == Byte.carriageReturn {
        counts.cr += 1
      }
      previous = byte
    }
    guard counts.lf + counts.crlf + counts.cr > 0 else { return nil }
    if counts.crlf >= max(counts.lf, counts.cr) { return [Byte.carriageReturn, Byte.lineFeed] }
    return counts.lf >= counts.cr ? [Byte.lineFeed] : [Byte.carriageReturn]
  }
}
