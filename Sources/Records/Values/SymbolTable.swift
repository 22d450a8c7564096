/// The texts of a folder, each kept once, as UTF-8 bytes in one array.
///
/// An open-addressing table of our own: a `Dictionary<String, …>` would cost one allocation and
/// one Unicode comparison for every cell.
package struct SymbolTable: Sendable {
  private var bytes: [UInt8] = []
  private var ends: [Int] = []
  /// In the lower half the number of a text, in the upper one its hash: a slot tells strangers
  /// without a look elsewhere, which in a large table is a look into far memory.
  private var slots: [UInt64] = Array(repeating: .max, count: 64)

  /// A table without texts.
  package init() {}

  /// How many different texts there are.
  package var count: Int { ends.count }

  /// The handle of a text, entered if it is new; texts are equal when their bytes are.
  package mutating func symbol(_ text: ArraySlice<UInt8>) -> Symbol { symbol(text.span) }

  /// The handle of a text, entered if it is new; texts are equal when their bytes are.
  mutating func symbol(_ text: Span<UInt8>) -> Symbol {
    if (count + 1) * 2 > slots.count { grow() }
    let hash = SymbolTable.hash(text)
    let slot = slot(of: text, hash)
    if slots[slot] != .max { return Symbol(index: SymbolTable.number(slots[slot])) }
    let new = UInt32(count)
    unsafe text.withUnsafeBufferPointer { unsafe bytes.append(contentsOf: $0) }
    ends.append(bytes.count)
    slots[slot] = UInt64(hash) << 32 | UInt64(new)
    return Symbol(index: new)
  }

  /// The handle of a text, entered if it is new.
  package mutating func symbol(_ text: [UInt8]) -> Symbol { symbol(text[...]) }

  /// The handle of a text, entered if it is new.
  package mutating func symbol(_ text: String) -> Symbol { symbol(Array(text.utf8)[...]) }

  /// The handle of a text that is already there; `nil` otherwise.
  package func known(_ text: ArraySlice<UInt8>) -> Symbol? { known(text.span) }

  /// The handle of a text that is already there; `nil` otherwise.
  func known(_ text: Span<UInt8>) -> Symbol? {
    let found = slots[slot(of: text, SymbolTable.hash(text))]
    return found == .max ? nil : Symbol(index: SymbolTable.number(found))
  }

  /// The handle of a text that is already there; `nil` otherwise.
  package func known(_ text: some Collection<UInt8>) -> Symbol? { known(Array(text)[...]) }

  /// True if a handle of the table stands for a text.
  func holds(_ symbol: Symbol, _ text: Span<UInt8>) -> Bool {
    guard Int(symbol.index) < ends.count else { return false }
    return CellBytes.areEqual(bytes.span.extracting(range(symbol.index)), text)
  }

  /// The UTF-8 bytes of a text.
  package func bytes(_ symbol: Symbol) -> ArraySlice<UInt8> { bytes[range(symbol.index)] }

  /// The text of a handle.
  package func text(_ symbol: Symbol) -> String { String(decoding: bytes(symbol), as: UTF8.self) }

  private func range(_ index: UInt32) -> Range<Int> {
    (index == 0 ? 0 : ends[Int(index) - 1])..<ends[Int(index)]
  }

  private func slot(of text: Span<UInt8>, _ hash: UInt32) -> Int {
    let (bytes, ends, slots) = (bytes.span, ends.span, slots.span)
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot] != .max {
      // The hash tells all strangers but one in four thousand million.
      if UInt32(truncatingIfNeeded: slots[slot] >> 32) == hash {
        let index = Int(SymbolTable.number(slots[slot]))
        let start = index == 0 ? 0 : ends[index - 1]
        if CellBytes.areEqual(bytes.extracting(start..<ends[index]), text) { break }
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    return slot
  }

  private static func number(_ slot: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: slot) }

  private mutating func grow() {
    let before = slots
    slots = Array(repeating: .max, count: before.count * 2)
    for entry in before where entry != .max {
      var slot = Int(entry >> 32) & (slots.count - 1)
      while slots[slot] != .max { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = entry
    }
  }

  /// Eight bytes at a time, multiplied and folded: the same on every machine.
  private static func hash(_ text: Span<UInt8>) -> UInt32 {
    let bytes = unsafe text.bytes
    var hash = UInt64(text.count) &* 0x9E37_79B9_7F4A_7C15
    var place = 0
    while place + 8 <= text.count {
      hash = folded(hash ^ CellBytes.word(bytes, place))
      place += 8
    }
    return UInt32(truncatingIfNeeded: folded(hash ^ CellBytes.tail(bytes, from: place)))
  }

  private static func folded(_ word: UInt64) -> UInt64 {
    let product = word.multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
    return product.high ^ product.low
  }
}
