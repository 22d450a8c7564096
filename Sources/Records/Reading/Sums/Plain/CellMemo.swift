/// What the different cells of one column mean, learnt from rows that were read in full.
///
/// Columns such as the day or the shop have few different cells; each is parsed once. A column
/// whose cells all have up to seven bytes has a table in which one load answers.
struct CellMemo: Sendable {
  private struct Entry {
    var key: CellKey
    var meaning: UInt32
  }

  /// A column of more different cells is not for this table.
  private static let most = 4096
  /// True until a longer cell is learnt: to choose by the length of each cell would be guessed
  /// wrong in every other row.
  private var isShort = true
  /// The bytes of a short cell and their number; 0 in an empty slot.
  private var shortKeys = [UInt64](repeating: 0, count: 64)
  private var shortMeanings = [UInt32](repeating: 0, count: 64)
  private var shortCount = 0
  /// Small while few cells are known, so that it stays in the nearest cache.
  private var slots = [UInt16](repeating: .max, count: 64)
  private var entries: [Entry] = []
  /// The cell of up to sixteen bytes that was found last, and its meaning: neighbouring rows often
  /// hold the same day.
  private var last = (length: 0, front: UInt64(0), back: UInt64(0), meaning: UInt32(0))

  /// The meaning of the cell between two places of a block; `nil` if it was never learnt.
  mutating func meaning(_ bytes: RawSpan, _ start: Int, _ end: Int) -> UInt32? {
    let length = end &- start
    if isShort {
      return length < 8 ? meaning(ofShort: CellMemo.short(bytes, end, length)) : nil
    }
    let (front, back) = (CellKey.word(bytes, start), CellKey.word(bytes, end &- 8))
    if front == last.front, back == last.back, length == last.length { return last.meaning }
    guard let key = CellKey(bytes, start, end), let meaning = meaning(of: key) else { return nil }
    if length <= 16, length >= 8 { last = (length, front, back, meaning) }
    return meaning
  }

  private func meaning(ofShort key: UInt64) -> UInt32? {
    var slot = CellMemo.hash(key) & (shortKeys.count &- 1)
    while shortKeys[slot] != 0 {
      if shortKeys[slot] == key { return shortMeanings[slot] }
      slot = (slot &+ 1) & (shortKeys.count &- 1)
    }
    return nil
  }

  private func meaning(of key: CellKey) -> UInt32? {
    var slot = key.hash & (slots.count &- 1)
    while slots[slot] != .max {
      let place = Int(slots[slot])
      if entries[place].key == key { return entries[place].meaning }
      slot = (slot &+ 1) & (slots.count &- 1)
    }
    return nil
  }

  /// Learns a cell. When there are very many the table stays as it is.
  mutating func learn(_ bytes: RawSpan, _ start: Int, _ end: Int, _ meaning: UInt32) {
    guard entries.count + shortCount < CellMemo.most, self.meaning(bytes, start, end) == nil else {
      return
    }
    if isShort, end - start < 8 {
      learn(short: CellMemo.short(bytes, end, end - start), meaning)
    } else if let key = CellKey(bytes, start, end) {
      // What the short table knows will be learnt anew.
      isShort = false
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

  private mutating func learn(short key: UInt64, _ meaning: UInt32) {
    enter(key, meaning)
    shortCount += 1
    guard shortCount * 4 > shortKeys.count else { return }
    let known = zip(shortKeys, shortMeanings).filter { $0.0 != 0 }
    shortKeys = Array(repeating: 0, count: shortKeys.count * 2)
    shortMeanings = Array(repeating: 0, count: shortKeys.count)
    for (key, meaning) in known { enter(key, meaning) }
  }

  private mutating func enter(_ key: UInt64, _ meaning: UInt32) {
    var slot = CellMemo.hash(key) & (shortKeys.count - 1)
    while shortKeys[slot] != 0 { slot = (slot + 1) & (shortKeys.count - 1) }
    (shortKeys[slot], shortMeanings[slot]) = (key, meaning)
  }

  /// A cell of up to seven bytes: they leave the lowest byte of a word to their number.
  private static func short(_ bytes: RawSpan, _ end: Int, _ length: Int) -> UInt64 {
    CellKey.tail(bytes, end, length) | UInt64(truncatingIfNeeded: length &+ 1)
  }

  private static func hash(_ key: UInt64) -> Int {
    // Upwards is where a multiplication carries, so the upper bits are the ones to take.
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) &>> 48)
  }
}
