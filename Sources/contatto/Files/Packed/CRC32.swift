/// The checksum of gzip files (RFC 1952, section 8), by tables, eight bytes at a time (M. Kounavis,
/// F. Berry, "Novel Table Lookup-Based Algorithms for High-Performance CRC Generation").
///
/// By hand: thirty lines, where zlib would be one more library to install for this alone.
enum CRC32 {
  /// The checksum of `bytes`.
  static func checksum(of bytes: [UInt8]) -> UInt32 {
    let (bytes, table) = (bytes.span, table.span)
    func part(_ distance: Int, _ byte: UInt32) -> UInt32 {
      table[distance << 8 | Int(UInt8(truncatingIfNeeded: byte))]
    }
    var value = ~UInt32(0)
    var place = 0
    while place + 8 <= bytes.count {
      var words: (UInt32, UInt32) = (0, 0)
      for index in 0..<4 {
        words.0 |= UInt32(bytes[place + index]) << UInt32(8 * index)
        words.1 |= UInt32(bytes[place + 4 + index]) << UInt32(8 * index)
      }
      let first = words.0 ^ value
      let front =
        part(7, first) ^ part(6, first >> 8) ^ part(5, first >> 16) ^ part(4, first >> 24)
      let back =
        part(3, words.1) ^ part(2, words.1 >> 8) ^ part(1, words.1 >> 16)
        ^ part(0, words.1 >> 24)
      value = front ^ back
      place += 8
    }
    while place < bytes.count {
      value = part(0, value ^ UInt32(bytes[place])) ^ (value >> 8)
      place += 1
    }
    return ~value
  }

  /// For each number of bytes that follow, 0 to 7, what each byte becomes behind them.
  private static let table: [UInt32] = {
    var table: [UInt32] = []
    for index in 0..<UInt32(256) {
      var value = index
      for _ in 0..<8 { value = (value >> 1) ^ (value & 1 == 1 ? 0xEDB8_8320 : 0) }
      table.append(value)
    }
    for index in 256..<2048 {
      let before = table[index - 256]
      table.append(table[Int(before & 0xFF)] ^ (before >> 8))
    }
    return table
  }()
}
