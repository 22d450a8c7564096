/// What the different cells of one column mean, learnt from rows that were read in full.
///
/// Columns such as the day or the shop have few different cells; each is parsed once.
struct CellMemo {
  private struct Entry {
    var key: CellKey
    var meaning: UInt32
  }

  private static let bits: UInt64 = 13
  private var slots = [UInt16](repeating: .max, count: 1 << Int(CellMemo.bits))
  private var entries: [Entry] = []

  /// The meaning of a cell; `nil` if it was never learnt.
  subscript(_ key: CellKey) -> UInt32? {
    var slot = Int(key.hash >> (64 - CellMemo.bits))
    while slots[slot] != .max {
      let entry = entries[Int(slots[slot])]
      if entry.key == key { return entry.meaning }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  /// Learns a cell. A column of very many different cells is not for this table: then it stays as
  /// it is.
  mutating func learn(_ key: CellKey, _ meaning: UInt32) {
    guard entries.count < slots.count / 2, self[key] == nil else { return }
    var slot = Int(key.hash >> (64 - CellMemo.bits))
    while slots[slot] != .max { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = UInt16(entries.count)
    entries.append(Entry(key: key, meaning: meaning))
  }
}
