/// Counts different receipts by their hashes, of which the lowest four bits are the currency.
///
/// An open-addressing table for one partition, which fits the cache; a `Set` hashes what is a hash
/// already.
struct DistinctMarks: Sendable {
  private var slots: [UInt64] = []

  /// How many different marks there are, by currency.
  mutating func counts(_ marks: [UInt64]) -> [Int] {
    var counts = [Int](repeating: 0, count: 16)
    guard !marks.isEmpty else { return counts }
    let bits = Int.bitWidth - (marks.count * 2).leadingZeroBitCount
    let count = 1 << bits
    slots.removeAll(keepingCapacity: true)
    slots += repeatElement(0, count: count)
    var hasZero = false
    for mark in marks {
      guard mark != 0 else {
        counts[0] += hasZero ? 0 : 1
        hasZero = true
        continue
      }
      var slot = Int(truncatingIfNeeded: mark >> 4) & (count - 1)
      while slots[slot] != 0, slots[slot] != mark { slot = (slot + 1) & (count - 1) }
      if slots[slot] == 0 {
        slots[slot] = mark
        counts[Int(mark & 0xF)] += 1
      }
    }
    return counts
  }
}
