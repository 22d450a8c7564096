/// The text as literals and references to earlier text (LZ77), found over chains of equal triples.
struct Repetitions {
  /// A literal byte below 256, or `reference | length << 16 | distance`.
  private(set) var tokens: [UInt32] = []

  /// Marks a token that refers back.
  static let reference: UInt32 = 0x8000_0000
  private static let window = 32_768
  private static let longest = 258
  private static let deepest = 48

  /// The tokens of `text`.
  init(_ text: [UInt8]) {
    var heads = [Int32](repeating: -1, count: 65_536)
    var earlier = [Int32](repeating: -1, count: Repetitions.window)
    var position = 0
    while position < text.count {
      let match = Repetitions.longestMatch(text, at: position, heads: heads, earlier: earlier)
      let step = match.length >= 4 ? match.length : 1
      if step > 1 {
        let packed = UInt32(match.length) << 16 | UInt32(match.distance - 1)
        tokens.append(Repetitions.reference | packed)
      } else {
        tokens.append(UInt32(text[position]))
      }
      for place in position..<min(position + step, max(text.count - 2, position)) {
        let hash = Repetitions.hash(text, place)
        earlier[place % Repetitions.window] = heads[hash]
        heads[hash] = Int32(place)
      }
      position += step
    }
  }

  private static func longestMatch(
    _ text: [UInt8], at position: Int, heads: [Int32], earlier: [Int32]
  ) -> (length: Int, distance: Int) {
    var best = (length: 0, distance: 0)
    guard position + 3 <= text.count else { return best }
    let limit = min(longest, text.count - position)
    var candidate = Int(heads[hash(text, position)])
    var depth = 0
    while candidate >= 0, position - candidate < window, depth < deepest, best.length < limit {
      var length = 0
      while length < limit, text[candidate + length] == text[position + length] { length += 1 }
      if length > best.length { best = (length, position - candidate) }
      let next = Int(earlier[candidate % window])
      guard next < candidate else { break }
      candidate = next
      depth += 1
    }
    return best
  }

  private static func hash(_ text: [UInt8], _ place: Int) -> Int {
    let triple =
      UInt32(text[place]) << 16 | UInt32(text[place + 1]) << 8 | UInt32(text[place + 2])
    return Int((triple &* 0x9E37_79B1) >> 16)
  }
}
