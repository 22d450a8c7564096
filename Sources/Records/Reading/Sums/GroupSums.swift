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

  /// The groups in the order of their first record.
  private(set) var groups: [SumTable.Group] = []
  private var keys: [UInt64] = []
  private(set) var sums: [Sum] = []
  /// Where the sum of a group lies, by open addressing: a `Dictionary` would cost half of a row.
  private var slots = [Int32](repeating: -1, count: 1024)

  /// Adds a record to its sum.
  mutating func add(_ group: SumTable.Group, net: Int64?, gross: Int64?) {
    sums[position(group)].add(net: net, gross: gross)
  }

  /// Adds the records of another part of the file.
  mutating func add(_ group: SumTable.Group, _ sum: Sum) {
    sums[position(group)].add(sum)
  }

  private mutating func position(_ group: SumTable.Group) -> Int {
    let key = group.packed
    var slot = slot(key)
    while slots[slot] >= 0 {
      if keys[Int(slots[slot])] == key { return Int(slots[slot]) }
      slot = (slot + 1) & (slots.count - 1)
    }
    slots[slot] = Int32(groups.count)
    groups.append(group)
    keys.append(key)
    sums.append(Sum())
    if groups.count * 2 > slots.count { grow() }
    return groups.count - 1
  }

  private func slot(_ key: UInt64) -> Int {
    Int((key &* 0x9E37_79B9_7F4A_7C15) >> 32) & (slots.count - 1)
  }

  private mutating func grow() {
    slots = Array(repeating: -1, count: slots.count * 2)
    for (position, key) in keys.enumerated() {
      var slot = slot(key)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(position)
    }
  }
}
