extension TextEncoding {
  /// The encoding of a file, and where its text begins behind a byte order mark (FORMATS §6.1).
  static func detect(_ bytes: [UInt8]) -> (encoding: TextEncoding, start: Int) {
    if let marked = marked(bytes) { return marked }
    if let wide = unmarkedWide(bytes.prefix(1000)) { return (wide, 0) }
    if (try? UTF8Span(validating: bytes.span)) != nil { return (.utf8, 0) }
    var counts = [Int](repeating: 0, count: 256)
    for byte in bytes { counts[Int(byte)] += 1 }
    return (isCentralEuropean(counts) ? .windows1250 : .windows1252, 0)
  }

  /// What a mark of the byte order says.
  static func marked(_ bytes: [UInt8]) -> (encoding: TextEncoding, start: Int)? {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8Marked, 3) }
    if bytes.starts(with: [0xFF, 0xFE]) { return (.utf16LittleMarked, 2) }
    if bytes.starts(with: [0xFE, 0xFF]) { return (.utf16BigMarked, 2) }
    return nil
  }

  /// True if the encoding was concluded from the text, so that somebody should look.
  var isGuessed: Bool {
    switch self {
    case .utf8, .utf8Marked, .utf16LittleMarked, .utf16BigMarked: false
    case .utf16Little, .utf16Big, .windows1250, .windows1252: true
    }
  }

  /// UTF-16 without a mark: over 30 % NUL bytes, on the side of the high halves.
  static func unmarkedWide(_ start: ArraySlice<UInt8>) -> TextEncoding? {
    var nulls = (even: 0, odd: 0)
    for (index, byte) in start.enumerated() where byte == 0 {
      if index % 2 == 0 { nulls.even += 1 } else { nulls.odd += 1 }
    }
    guard (nulls.even + nulls.odd) * 10 > start.count * 3 else { return nil }
    return nulls.odd >= nulls.even ? .utf16Little : .utf16Big
  }

  /// Bytes that stand for Polish and other central letters outnumber those of western ones.
  static func isCentralEuropean(_ counts: [Int]) -> Bool {
    let central: Set<UInt8> = [
      0xA5, 0xA3, 0x8C, 0x8F, 0xAF, 0xB3, 0xB9, 0x9C, 0x9F, 0xBF, 0xEA, 0xE6, 0xF1,
    ]
    let western: Set<UInt8> = [
      0xC4, 0xD6, 0xDC, 0xDF, 0xE4, 0xF6, 0xFC, 0xE0, 0xE8, 0xE9, 0xEC, 0xF2, 0xF9,
    ]
    func total(_ set: Set<UInt8>) -> Int { set.reduce(0) { $0 + counts[Int($1)] } }
    return total(central) > total(western)
  }
}
