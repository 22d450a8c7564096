/// Text from outside as it may be shown: without characters that act instead of being read.
package enum ForeignText {
  /// The bytes of a UTF-8 text without C0 and C1 controls, DEL and the controls of writing
  /// direction (U+202A–202E, U+2066–2069); tab, line feed and carriage return become spaces.
  package static func cleaned(_ text: some Sequence<UInt8>) -> [UInt8] {
    let bytes = Array(text)
    guard bytes.contains(where: startsControl) else { return bytes }
    var kept: [UInt8] = []
    kept.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      let length = controlLength(bytes, at: index)
      if length > 0 {
        if bytes[index] == 0x09 || bytes[index] == 0x0A || bytes[index] == 0x0D {
          kept.append(0x20)
        }
        index += length
      } else {
        kept.append(bytes[index])
        index += 1
      }
    }
    return kept
  }

  /// True for the first byte of everything that is taken out, and of some that stays.
  private static func startsControl(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == 0x7F || byte == 0xC2 || byte == 0xE2
  }

  /// Bytes of the control character that starts at `index`; 0 if none does.
  private static func controlLength(_ bytes: [UInt8], at index: Int) -> Int {
    let first = bytes[index]
    if first < 0x20 || first == 0x7F { return 1 }
    guard index + 1 < bytes.count else { return 0 }
    let second = bytes[index + 1]
    if first == 0xC2 { return second < 0xA0 ? 2 : 0 }
    guard first == 0xE2, index + 2 < bytes.count else { return 0 }
    let third = bytes[index + 2]
    let isEmbedding = second == 0x80 && (0xAA...0xAE).contains(third)
    let isIsolate = second == 0x81 && (0xA6...0xA9).contains(third)
    return isEmbedding || isIsolate ? 3 : 0
  }
}
