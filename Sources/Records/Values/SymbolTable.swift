/// The texts of a folder, each kept once, as UTF-8 bytes in one array.
///
/// An open-addressing table of our own: a `Dictionary<String, …>` would cost one allocation and
/// one Unicode comparison for every cell.
package struct SymbolTable: Sendable {
  private var bytes: [UInt8] = []
  private var ends: [Int] = []
  /// The upper half of the hash of each text.
  private var marks: [UInt32] = []
  private var slots: [UInt32] = Array(repeating: .max, count: 64)

  /// A table without texts.
  package init() {}

  /// How many different texts there are.
  package var count: Int { ends.count }

  /// The handle of a text, entered if it is new; texts are equal when their bytes are.
  package mutating func symbol(_ text: some Collection<UInt8>) -> Symbol {
    if (count + 1) * 2 > slots.count { grow() }
    let slot = slot(of: text)
    if slots[slot] != .max { return Symbol(index: slots[slot]) }
    let new = UInt32(count)
    bytes.append(contentsOf: text)
    ends.append(bytes.count)
    marks.append(UInt32(truncatingIfNeeded: SymbolTable.hash(text) >> 32))
    slots[slot] = new
    return Symbol(index: new)
  }

  /// The handle of a text, entered if it is new.
  package mutating func symbol(_ text: String) -> Symbol { symbol(text.utf8) }

  /// The handle of a text that is already there; `nil` otherwise.
  package func known(_ text: some Collection<UInt8>) -> Symbol? {
    let found = slots[slot(of: text)]
    return found == .max ? nil : Symbol(index: found)
  }

  /// The UTF-8 bytes of a text.
  package func bytes(_ symbol: Symbol) -> ArraySlice<UInt8> { bytes[range(symbol.index)] }

  /// The text of a handle.
  package func text(_ symbol: Symbol) -> String { String(decoding: bytes(symbol), as: UTF8.self) }

  private func range(_ index: UInt32) -> Range<Int> {
    (index == 0 ? 0 : ends[Int(index) - 1])..<ends[Int(index)]
  }

  private func slot(of text: some Collection<UInt8>) -> Int {
    let hash = SymbolTable.hash(text)
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] != .max {
      let index = slots[slot]
      // The upper half of the hash tells nearly all strangers without a look at their bytes.
      if marks[Int(index)] == UInt32(truncatingIfNeeded: hash >> 32),
        isEqual(range(index), text)
      {
        break
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    return slot
  }

  private func isEqual(_ range: Range<Int>, _ text: some Collection<UInt8>) -> Bool {
    guard range.count == text.count else { return false }
    var index = range.lowerBound
    for byte in text {
      if bytes[index] != byte { return false }
      index += 1
    }
    return true
  }

  private mutating func grow() {
    slots = Array(repeating: .max, count: slots.count * 2)
    for index in 0..<UInt32(count) { slots[slot(of: bytes[range(index)])] = index }
  }

  /// Eight bytes at a time, multiplied and folded: the same on every machine.
  private static func hash(_ text: some Collection<UInt8>) -> UInt64 {
    var hash = UInt64(text.count) &* 0x9E37_79B9_7F4A_7C15
    var word: UInt64 = 0
    var filled: UInt64 = 0
    for byte in text {
      word |= UInt64(byte) << filled
      filled += 8
      if filled == 64 {
        hash = folded(hash ^ word)
        (word, filled) = (0, 0)
      }
    }
    return folded(hash ^ word)
  }

  private static func folded(_ word: UInt64) -> UInt64 {
    let product = word.multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
    return product.high ^ product.low
  }
}
