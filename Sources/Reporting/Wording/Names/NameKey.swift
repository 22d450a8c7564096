/// What a name is compared by: letters first, then accents, then capitals, then bytes.
struct NameKey: Comparable {
  private var letters: [UInt32] = []
  private var accents: [UInt32] = []
  private var capitals: [UInt32] = []
  private let bytes: [UInt8]
  /// Where the count of the number's digits stands, while one is being read.
  private var number: Int?

  // Signs stand before numbers, numbers before letters, other scripts last.
  private static let numbers: UInt32 = 0x80
  private static let latin: UInt32 = 0x100
  private static let others: UInt32 = 0x1000

  /// An empty key of a name.
  init(name: String) { bytes = Array(name.utf8) }

  /// Adds a letter or sign; `rank` sets letters of their own behind their base letter.
  mutating func append(
    _ letter: Character, rank: UInt32 = 0, accent: UInt32 = 0, isCapital: Bool
  ) {
    number = nil
    for scalar in letter.unicodeScalars {
      let weight =
        switch scalar.value {
        case 0x61...0x7A: NameKey.latin + (scalar.value - 0x61) * 4 + rank
        case 0..<0x80: scalar.value
        default: NameKey.others + scalar.value
        }
      letters.append(weight)
      accents.append(accent)
      capitals.append(isCapital ? 1 : 0)
    }
  }

  /// Adds a digit: a longer number without leading zeros is the larger one.
  mutating func append(digit: Int) {
    let place = number ?? letters.count
    if number == nil { letters.append(NameKey.numbers) }
    number = place
    guard digit > 0 || letters[place] > NameKey.numbers else { return }
    letters[place] = min(letters[place] + 1, NameKey.latin - 1)
    letters.append(UInt32(digit))
  }

  static func < (left: NameKey, right: NameKey) -> Bool {
    if left.letters != right.letters {
      return left.letters.lexicographicallyPrecedes(right.letters)
    }
    if left.accents != right.accents {
      return left.accents.lexicographicallyPrecedes(right.accents)
    }
    if left.capitals != right.capitals {
      return left.capitals.lexicographicallyPrecedes(right.capitals)
    }
    return left.bytes.lexicographicallyPrecedes(right.bytes)
  }
}
