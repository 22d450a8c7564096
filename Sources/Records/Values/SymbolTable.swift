/// The texts of a folder, each kept once, as UTF-8 bytes in one array.
///
/// An open-addressing table of our own: a `Dictionary<String, …>` would cost one allocation and
/// one Unicode comparison for every cell.
package struct SymbolTable: Sendable {
  private var bytes: [UInt8] = []
  private var ends: [Int] = []
  /// The hash of each text.
  private var hashes: [UInt64] = []
  private var slots: [UInt32] = Array(repeating: .max, count: 64)

  /// A table without texts.
  package init() {}

  /// How many different texts there are.
  package var count: Int { ends.count }

  /// The handle of a text, entered if it is new; texts are equal when their bytes are.
  package mutating func symbol(_ text: ArraySlice<UInt8>) -> Symbol {
    if (count + 1) * 2 > slots.count { grow() }
    let hash = SymbolTable.hash(text.span)
    let slot = slot(of: text.span, hash)
    if slots[slot] != .max { return Symbol(index: slots[slot]) }
    let new = UInt32(count)
    bytes.append(contentsOf: text)
    ends.append(bytes.count)
    hashes.append(hash)
    slots[slot] = new
    return Symbol(index: new)
  }

  /// The handle of a text, entered if it is new.
  package mutating func symbol(_ text: [UInt8]) -> Symbol { symbol(text[...]) }

  /// The handle of a text, entered if it is new.
  package mutating func symbol(_ text: String) -> Symbol { symbol(Array(text.utf8)[...]) }

  /// The handle of a text that is already there; `nil` otherwise.
  package func known(_ text: ArraySlice<UInt8>) -> Symbol? {
    let found = slots[slot(of: text.span, SymbolTable.hash(text.span))]
    return found == .max ? nil : Symbol(index: found)
  }

  /// The handle of a text that is already there; `nil` otherwise.
  package func known(_ text: some Collection<UInt8>) -> Symbol? { known(Array(text)[...]) }

  /// The UTF-8 bytes of a text.
  package func bytes(_ symbol: Symbol) -> ArraySlice<UInt8> { bytes[range(symbol.index)] }

  /// The text of a handle.
  package func text(_ symbol: Symbol) -> String { String(decoding: bytes(symbol), as: UTF8.self) }

  private func range(_ index: UInt32) -> Range<Int> {
    (index == 0 ? 0 : ends[Int(index) - 1])..<ends[Int(index)]
  }

  private func slot(of text: Span<UInt8>, _ hash: UInt64) -> Int {
    let (bytes, ends, hashes, slots) = (bytes.span, ends.span, hashes.span, slots.span)
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] != .max {
      let index = Int(slots[slot])
      // The hash tells all strangers but one in a world without a look at their bytes.
      if hashes[index] == hash {
        let start = index == 0 ? 0 : ends[index - 1]
        if SymbolTable.areEqual(bytes.extracting(start..<ends[index]), text) { break }
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    return slot
  }

  private static func areEqual(_ one: Span<UInt8>, _ other: Span<UInt8>) -> Bool {
    guard one.count == other.count else { return false }
    let (left, right) = unsafe (one.bytes, other.bytes)
    var place = 0
    while place + 8 <= one.count {
      if word(left, place) != word(right, place) { return false }
      place += 8
    }
    while place < one.count {
      if one[place] != other[place] { return false }
      place += 1
    }
    return true
  }

  private mutating func grow() {
    slots = Array(repeating: .max, count: slots.count * 2)
    for (index, hash) in hashes.enumerated() {
      var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
      while slots[slot] != .max { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = UInt32(index)
    }
  }

  /// Eight bytes at a time, multiplied and folded: the same on every machine.
  private static func hash(_ text: Span<UInt8>) -> UInt64 {
    let bytes = unsafe text.bytes
    var hash = UInt64(text.count) &* 0x9E37_79B9_7F4A_7C15
    var place = 0
    while place + 8 <= text.count {
      hash = folded(hash ^ word(bytes, place))
      place += 8
    }
    var rest: UInt64 = 0
    for index in place..<text.count { rest |= UInt64(text[index]) << UInt64(8 * (index - place)) }
    return folded(hash ^ rest)
  }

  /// Eight bytes from a place on, which the span checks; any eight bytes are a number.
  private static func word(_ bytes: RawSpan, _ place: Int) -> UInt64 {
    unsafe bytes.unsafeLoadUnaligned(fromByteOffset: place, as: UInt64.self).littleEndian
  }

  private static func folded(_ word: UInt64) -> UInt64 {
    let product = word.multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
    return product.high ^ product.low
  }
}
