/// What the different cells of one column mean, learnt from rows that were read in full.
///
/// Columns such as the day or the shop have few different cells; each is parsed once. How a cell is
/// looked up depends on the longest that was learnt: to choose by the length of each cell would be
/// guessed wrong in every other row.
struct CellMemo: Sendable {
  /// How long the cells are that were learnt.
  private enum Form {
    /// Up to seven bytes: one load answers.
    case short
    /// Up to sixteen bytes: two words.
    case medium
    case long
  }

  private struct Entry {
    var key: CellKey
    var meaning: UInt32
  }

  /// A cell of up to seven bytes and their number in one word; 0 in an empty slot.
  private struct Short {
    var key: UInt64 = 0
    var meaning: UInt32 = 0
  }

  /// A cell of up to sixteen bytes; an empty slot has a length that no cell has.
  private struct Pair {
    var front: UInt64 = 0
    var back: UInt64 = 0
    var length = UInt32.max
    var meaning: UInt32 = 0
  }

  /// A column of more different cells is not for this table.
  private static let most = 4096
  private var form = Form.short
  private var shorts = [Short](repeating: Short(), count: 64)
  private var shortCount = 0
  private var pairs = [Pair](repeating: Pair(), count: 64)
  private var pairCount = 0
  /// Small while few cells are known, so that it stays in the nearest cache.
  private var slots = [UInt16](repeating: .max, count: 64)
  private var entries: [Entry] = []

  /// The meaning of the cell between two places of a block; `nil` if it was never learnt.
  @inline(__always)
  func meaning(_ bytes: RawSpan, _ start: Int, _ end: Int) -> UInt32? {
    let length = end &- start
    switch form {
    case .medium:
      return length <= 16 ? meaning(of: CellMemo.pair(bytes, start, end)) : nil
    case .short:
      return length < 8 ? meaning(ofShort: CellMemo.short(bytes, end, length)) : nil
    case .long:
      return CellKey(bytes, start, end).flatMap { meaning(of: $0) }
    }
  }

  // A slot lies within its table because the size of a table is a power of two: it is not checked.

  @inline(__always)
  private func meaning(ofShort key: UInt64) -> UInt32? {
    let shorts = shorts.span
    var slot = CellMemo.hash(key) & (shorts.count &- 1)
    while true {
      let short = unsafe shorts[unchecked: slot]
      if short.key == key { return short.meaning }
      guard short.key != 0 else { return nil }
      slot = (slot &+ 1) & (shorts.count &- 1)
    }
  }

  @inline(__always)
  private func meaning(of cell: Pair) -> UInt32? {
    let pairs = pairs.span
    var slot = CellMemo.hash(cell) & (pairs.count &- 1)
    while true {
      let pair = unsafe pairs[unchecked: slot]
      if pair.front == cell.front, pair.back == cell.back, pair.length == cell.length {
        return pair.meaning
      }
      guard pair.length != .max else { return nil }
      slot = (slot &+ 1) & (pairs.count &- 1)
    }
  }

  @inline(__always)
  private func meaning(of key: CellKey) -> UInt32? {
    let (slots, entries) = (slots.span, entries.span)
    var slot = key.hash & (slots.count &- 1)
    while true {
      let place = unsafe slots[unchecked: slot]
      guard place != .max else { return nil }
      let entry = unsafe entries[unchecked: Int(place)]
      if entry.key == key { return entry.meaning }
      slot = (slot &+ 1) & (slots.count &- 1)
    }
  }

  /// Learns a cell. When there are very many the table stays as it is.
  mutating func learn(_ bytes: RawSpan, _ start: Int, _ end: Int, _ meaning: UInt32) {
    guard entries.count + pairCount + shortCount < CellMemo.most,
      self.meaning(bytes, start, end) == nil
    else { return }
    let length = end - start
    // What a table for shorter cells knows will be learnt anew.
    if form == .short, length >= 8 { form = .medium }
    if form == .medium, length > 16, length <= CellKey.longest { form = .long }
    switch form {
    case .short: learn(Short(key: CellMemo.short(bytes, end, length), meaning: meaning))
    case .medium:
      guard length <= 16 else { return }
      var pair = CellMemo.pair(bytes, start, end)
      pair.meaning = meaning
      learn(pair)
    case .long:
      guard let key = CellKey(bytes, start, end) else { return }
      entries.append(Entry(key: key, meaning: meaning))
      enter(entries.count - 1)
      guard entries.count * 4 > slots.count else { return }
      slots = Array(repeating: .max, count: slots.count * 2)
      for place in entries.indices { enter(place) }
    }
  }

  private mutating func enter(_ place: Int) {
    var slot = entries[place].key.hash & (slots.count - 1)
    while slots[slot] != .max { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = UInt16(place)
  }

  private mutating func learn(_ pair: Pair) {
    enter(pair)
    pairCount += 1
    guard pairCount * 4 > pairs.count else { return }
    let known = pairs.filter { $0.length != .max }
    pairs = Array(repeating: Pair(), count: pairs.count * 2)
    for pair in known { enter(pair) }
  }

  private mutating func enter(_ pair: Pair) {
    var slot = CellMemo.hash(pair) & (pairs.count - 1)
    while pairs[slot].length != .max { slot = (slot + 1) & (pairs.count - 1) }
    pairs[slot] = pair
  }

  private mutating func learn(_ short: Short) {
    enter(short)
    shortCount += 1
    guard shortCount * 4 > shorts.count else { return }
    let known = shorts.filter { $0.key != 0 }
    shorts = Array(repeating: Short(), count: shorts.count * 2)
    for short in known { enter(short) }
  }

  private mutating func enter(_ short: Short) {
    var slot = CellMemo.hash(short.key) & (shorts.count - 1)
    while shorts[slot].key != 0 { slot = (slot + 1) & (shorts.count - 1) }
    shorts[slot] = short
  }

  /// A cell of up to seven bytes: they leave the lowest byte of a word to their number.
  @inline(__always)
  private static func short(_ bytes: RawSpan, _ end: Int, _ length: Int) -> UInt64 {
    CellKey.tail(bytes, end, length) | UInt64(truncatingIfNeeded: length &+ 1)
  }

  /// A cell of up to sixteen bytes: its first eight where it has more than eight, and its last.
  @inline(__always)
  private static func pair(_ bytes: RawSpan, _ start: Int, _ end: Int) -> Pair {
    let length = end &- start
    let first = CellKey.word(bytes, start)
    return Pair(
      front: length > 8 ? first : 0, back: CellKey.tail(bytes, end, length),
      length: UInt32(truncatingIfNeeded: length))
  }

  @inline(__always)
  private static func hash(_ key: UInt64) -> Int {
    // Cells differ in their last bytes, the highest of the word, and a multiplication carries
    // upwards only: without the upper half of the product neighbouring days would share a slot.
    let product = key.multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
    return Int(truncatingIfNeeded: product.high ^ product.low)
  }

  @inline(__always)
  private static func hash(_ pair: Pair) -> Int {
    hash(pair.back ^ (pair.front &<< 29 | pair.front &>> 35))
  }
}
