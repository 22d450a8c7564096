/// A place in the bytes of a file that `journeys.py` wrote.
struct CellCursor {
  private let bytes: [UInt8]
  private var place = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var isAtEnd: Bool { place >= bytes.count }

  mutating func skipLine() {
    while place < bytes.count, bytes[place] != 0x0A { place += 1 }
    place += 1
  }

  /// A name of at most sixteen letters, in an order that is that of the names.
  mutating func name() -> UInt128 {
    let start = place
    var key: UInt128 = 0
    while place < bytes.count, bytes[place] != 0x3E, bytes[place] != 0x2C {
      key = key << 8 | UInt128(bytes[place])
      place += 1
    }
    precondition(place - start <= 16, "A name has at most sixteen letters.")
    return key << UInt128(8 * (16 - (place - start)))
  }

  /// A whole number; a decimal point is passed over.
  mutating func digits() -> Int {
    var number = 0
    while place < bytes.count, bytes[place] == 0x2E || 0x30...0x39 ~= bytes[place] {
      if bytes[place] != 0x2E { number = number * 10 + Int(bytes[place]) - 0x30 }
      place += 1
    }
    return number
  }

  /// Passes over one mark; true between the parts of a cell, false behind the cell.
  mutating func continues() -> Bool {
    defer { place += 1 }
    return place < bytes.count && bytes[place] == 0x3E
  }

  /// The letters of a name.
  static func text(_ key: UInt128) -> String {
    let letters = (0..<16).map { UInt8(truncatingIfNeeded: key >> UInt128(8 * (15 - $0))) }
    return String(decoding: letters.filter { $0 != 0 }, as: UTF8.self)
  }
}
