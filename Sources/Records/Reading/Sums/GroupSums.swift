import Measures

/// Sums of sales by shop, month, currency and kind, as they grow row by row.
struct GroupSums: Sendable {
  /// What belongs to one group.
  struct Sum {
    var records = 0
    var net: Int128 = 0
    var gross: Int128 = 0
    var hasNet = false
    var hasGross = false

    /// Adds a record.
    @inline(__always)
    mutating func add(net: Int64?, gross: Int64?) {
      records += 1
      if let net { (self.net, hasNet) = (self.net + Int128(net), true) }
      if let gross { (self.gross, hasGross) = (self.gross + Int128(gross), true) }
    }

    /// Adds the records of another part of the file.
    mutating func add(_ other: Sum) {
      records += other.records
      net += other.net
      gross += other.gross
      hasNet = hasNet || other.hasNet
      hasGross = hasGross || other.hasGross
    }
  }

  /// A group in one word, and where its sum lies; an empty slot lies nowhere.
  private struct Slot {
    var key: UInt64 = 0
    var position = -1
  }

  /// The groups in the order of their first record.
  private(set) var groups: [SumTable.Group] = []
  private(set) var sums: [Sum] = []
  /// Where the sum of a group lies, by open addressing: a `Dictionary` would cost half of a row.
  private var slots = [Slot](repeating: Slot(), count: 1024)

  /// Adds a record to its sum.
  mutating func add(_ group: SumTable.Group, net: Int64?, gross: Int64?) {
    add(group.packed, net: net, gross: gross)
  }

  /// Adds a record to the sum of a group in one word.
  @inline(__always)
  mutating func add(_ key: UInt64, net: Int64?, gross: Int64?) {
    let position = known(key) ?? entered(key)
    sums[position].add(net: net, gross: gross)
  }

  /// Adds the records of another part of the file.
  mutating func add(_ group: SumTable.Group, _ sum: Sum) {
    let position = known(group.packed) ?? entered(group.packed)
    sums[position].add(sum)
  }

  @inline(__always)
  private func known(_ key: UInt64) -> Int? {
    let slots = slots.span
    var number = GroupSums.hash(key) & (slots.count &- 1)
    while true {
      // Not checked: the size of the table is a power of two.
      let slot = unsafe slots[unchecked: number]
      if slot.key == key, slot.position >= 0 { return slot.position }
      guard slot.position >= 0 else { return nil }
      number = (number &+ 1) & (slots.count &- 1)
    }
  }

  /// Begins the sum of a new group.
  @inline(never)
  private mutating func entered(_ key: UInt64) -> Int {
    groups.append(SumTable.Group(packed: key))
    sums.append(Sum())
    if groups.count * 2 > slots.count {
      slots = Array(repeating: Slot(), count: slots.count * 2)
      for (position, group) in groups.enumerated() { enter(group.packed, position) }
    } else {
      enter(key, groups.count - 1)
    }
    return groups.count - 1
  }

  private mutating func enter(_ key: UInt64, _ position: Int) {
    var number = GroupSums.hash(key) & (slots.count - 1)
    while slots[number].position >= 0 { number = (number + 1) & (slots.count - 1) }
    slots[number] = Slot(key: key, position: position)
  }

  @inline(__always)
  private static func hash(_ key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) &>> 32)
  }
}
