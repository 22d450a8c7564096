/// A text in one of the encodings of FORMATS §6.1.
enum Encoded: String, CaseIterable {
  case plain, marked, littleMarked, bigMarked, little, big

  func bytes(_ text: String) -> [UInt8] {
    switch self {
    case .plain: Array(text.utf8)
    case .marked: [0xEF, 0xBB, 0xBF] + Array(text.utf8)
    case .littleMarked: [0xFF, 0xFE] + wide(text, isBig: false)
    case .bigMarked: [0xFE, 0xFF] + wide(text, isBig: true)
    case .little: wide(text, isBig: false)
    case .big: wide(text, isBig: true)
    }
  }

  private func wide(_ text: String, isBig: Bool) -> [UInt8] {
    text.utf16.flatMap { unit in
      let bytes = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
      return isBig ? bytes : bytes.reversed()
    }
  }
}
