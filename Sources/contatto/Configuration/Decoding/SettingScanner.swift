/// Walks through TOML text and notes where keys stand, and the first place that would end TOMLKit.
///
/// What it says of a text that is not well formed holds up to the first mistake.
struct SettingScanner {
  private let bytes: [UInt8]
  private var offset = 0
  private var line = 1
  private var lineStart = 0
  /// The table that the last header opened.
  private var current = SettingPath()
  /// How many elements each `[[list]]` has so far.
  private var counts: [SettingPath: Int] = [:]
  private var found: [SettingPath: SettingPositions.Position] = [:]
  /// The first place that must not reach TOMLKit.
  private(set) var trap: SettingPositions.Trap?
  /// Lists and tables around the value that is being read.
  private var depth = 0
  /// Deeper values are not looked into; TOMLKit refuses them.
  private static let deepest = 256

  /// A scanner at the start of `bytes`.
  init(bytes: [UInt8]) { self.bytes = bytes }

  /// The position of every key, table and list element.
  mutating func scan() -> [SettingPath: SettingPositions.Position] {
    while true {
      skipBlank(andLines: true)
      guard let byte = peek() else { return found }
      if byte == UInt8(ascii: "[") {
        header()
      } else {
        pair(in: current)
      }
    }
  }

  // MARK: - Structure

  private mutating func header() {
    let start = here
    advance()
    let isList = peek() == UInt8(ascii: "[")
    if isList { advance() }
    // TOMLKit ends the program where it looks for a name and finds a comment or the end.
    while peek() == 0x20 || peek() == 0x09 { advance() }
    if !(peek().map(SettingScanner.beginsName) ?? false) {
      note(start, "a header names no table in its line")
    }
    let names = keys()
    while let byte = peek(), byte == UInt8(ascii: "]") { advance() }
    var path = SettingPath()
    for (index, name) in names.enumerated() {
      path = path.key(name)
      if found[path] == nil { found[path] = start }
      if isList, index == names.count - 1 { counts[path, default: 0] += 1 }
      if let count = counts[path] { path = path.index(count - 1) }
    }
    found[path] = start
    current = path
  }

  private mutating func pair(in table: SettingPath) {
    let start = here
    let before = offset
    var path = table
    for name in keys() {
      path = path.key(name)
      if found[path] == nil { found[path] = start }
    }
    skipBlank(andLines: false)
    if peek() == UInt8(ascii: "=") { advance() }
    skipBlank(andLines: false)
    value(at: path)
    if offset == before { advance() }
  }

  private mutating func value(at path: SettingPath) {
    guard depth < SettingScanner.deepest else { return advance() }
    depth += 1
    defer { depth -= 1 }
    switch peek() {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): _ = string()
    case UInt8(ascii: "["): list(at: path)
    case UInt8(ascii: "{"): inlineTable(at: path)
    default: bareValue()
    }
  }

  private mutating func list(at path: SettingPath) {
    advance()
    var index = 0
    while true {
      skipBlank(andLines: true)
      guard let byte = peek() else { return }
      if byte == UInt8(ascii: "]") { return advance() }
      if byte == UInt8(ascii: ",") {
        advance()
        continue
      }
      if endsLineOrTable(byte) { note(here, "a list holds no value where one belongs") }
      let element = path.index(index)
      found[element] = here
      let before = offset
      value(at: element)
      if offset == before { advance() }
      index += 1
    }
  }

  /// Notes the first place that must not reach TOMLKit.
  private mutating func note(_ position: SettingPositions.Position, _ reason: String) {
    if trap == nil { trap = SettingPositions.Trap(position: position, reason: reason) }
  }

  /// True for a closing brace and for the line ends of Unicode (U+0085, U+2028, U+2029).
  private func endsLineOrTable(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "}"): true
    case 0xC2: at(offset + 1) == 0x85
    case 0xE2: at(offset + 1) == 0x80 && (at(offset + 2) == 0xA8 || at(offset + 2) == 0xA9)
    default: false
    }
  }

  private mutating func inlineTable(at path: SettingPath) {
    advance()
    while true {
      skipBlank(andLines: true)
      guard let byte = peek() else { return }
      if byte == UInt8(ascii: "}") { return advance() }
      if byte == UInt8(ascii: ",") {
        advance()
      } else {
        pair(in: path)
      }
    }
  }

  // MARK: - Words

  private mutating func keys() -> [String] {
    var names: [String] = []
    while true {
      skipBlank(andLines: false)
      names.append(key())
      skipBlank(andLines: false)
      guard peek() == UInt8(ascii: ".") else { return names }
      advance()
    }
  }

  private mutating func key() -> String {
    if peek() == UInt8(ascii: "\"") || peek() == UInt8(ascii: "'") { return string() }
    let start = offset
    while let byte = peek(), !SettingScanner.endsBareKey(byte) { advance() }
    return String(decoding: bytes[start..<offset], as: UTF8.self)
  }

  /// Skips a string of any of the four kinds; its raw content, escapes not undone.
  private mutating func string() -> String {
    guard let quote = peek() else { return "" }
    let triple = at(offset + 1) == quote && at(offset + 2) == quote
    for _ in 0..<(triple ? 3 : 1) { advance() }
    let start = offset
    while let byte = peek() {
      if byte == quote, !triple || closesTriple(quote) {
        let content = bytes[start..<offset]
        for _ in 0..<(triple ? 3 : 1) { advance() }
        while triple, peek() == quote { advance() }
        return String(decoding: content, as: UTF8.self)
      }
      if byte == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") { advance() }
      advance()
    }
    return ""
  }

  private func closesTriple(_ quote: UInt8) -> Bool {
    at(offset + 1) == quote && at(offset + 2) == quote
  }

  private mutating func bareValue() {
    while let byte = peek(), !SettingScanner.endsBareValue(byte) { advance() }
  }

  private mutating func skipBlank(andLines: Bool) {
    while let byte = peek() {
      switch byte {
      case 0x20, 0x09: advance()
      case 0x0A, 0x0D:
        guard andLines else { return }
        advance()
      case UInt8(ascii: "#"):
        while let inside = peek(), inside != 0x0A { _ = (inside, advance()) }
      default: return
      }
    }
  }

  /// True for a letter, a digit, `-`, `_`, a quote, and the bracket that ends an empty header.
  private static func beginsName(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"),
      UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "]"):
      true
    default: false
    }
  }

  private static func endsBareKey(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x20, 0x09, 0x0A, 0x0D, UInt8(ascii: "."), UInt8(ascii: "="), UInt8(ascii: "]"): true
    default: false
    }
  }

  private static func endsBareValue(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x0A, 0x0D, UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: "#"):
      true
    default: false
    }
  }

  // MARK: - Bytes

  private var here: SettingPositions.Position {
    SettingPositions.Position(line: line, column: offset - lineStart + 1)
  }

  private func peek() -> UInt8? { at(offset) }

  private func at(_ index: Int) -> UInt8? { index < bytes.count ? bytes[index] : nil }

  private mutating func advance() {
    guard offset < bytes.count else { return }
    if bytes[offset] == 0x0A {
      line += 1
      lineStart = offset + 1
    }
    offset += 1
  }
}
