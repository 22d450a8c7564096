/// A function, initialiser or computed property found in formatted source, from its first line to
/// the brace that closes it.
struct Declaration {
  /// The first line, trimmed.
  let head: String
  /// Where it begins, from 1.
  let line: Int
  /// How many lines from head to closing brace.
  let length: Int
  /// The deepest nesting of braces inside, the body itself being 0.
  let depth: Int
  /// How many parameters.
  let parameters: Int

  /// True for initialisers, which may take many values.
  var isInitialiser: Bool { head.contains("init(") || head.contains("init?(") }

  /// All functions of a file; relies on the layout of swift-format.
  static func all(in file: Checkout.File) -> [Declaration] {
    file.lines.indices.compactMap { index in
      let line = file.lines[index]
      let text = line.drop { $0 == " " }
      guard isHead(text) else { return nil }
      let indent = line.count - text.count
      guard let end = end(of: index, indent: indent, in: file.lines) else { return nil }
      let body = file.lines[index...end]
      return Declaration(
        head: String(text), line: index + 1, length: body.count,
        depth: depth(of: body, indent: indent), parameters: parameters(of: body))
    }
  }

  private static func isHead(_ text: Substring) -> Bool {
    let words = text.split(separator: " ").prefix(7)
    if text.hasPrefix("//") || text.hasPrefix("\"") { return false }
    return words.contains("func") || words.contains("deinit")
      || words.contains { $0.hasPrefix("init(") || $0.hasPrefix("init?(") || $0.hasPrefix("init<") }
  }

  /// The line of the brace that closes a declaration; `nil` for one without a body.
  private static func end(of start: Int, indent: Int, in lines: [String]) -> Int? {
    let close = String(repeating: " ", count: indent) + "}"
    for index in start..<lines.count {
      let line = lines[index]
      if index == start, line.hasSuffix("}"), line.contains("{") { return index }
      if line == close { return index }
      let text = line.drop { $0 == " " }
      let isDedent = line.count - text.count < indent && !text.isEmpty
      if index > start, isDedent { return nil }
      if index > start, line.count - text.count == indent, isHead(text) { return nil }
    }
    return nil
  }

  private static func depth(of body: ArraySlice<String>, indent: Int) -> Int {
    var deepest = 0
    var open: [Int] = []
    for line in body.dropFirst() {
      let text = line.drop { $0 == " " }
      let own = line.count - text.count
      while let last = open.last, own <= last, text.hasPrefix("}") { open.removeLast() }
      if line.hasSuffix("{"), isControl(text) { open.append(own) }
      deepest = max(deepest, open.count)
    }
    return deepest
  }

  private static func isControl(_ text: Substring) -> Bool {
    let words = text.split { " (".contains($0) }
    return words.contains { ["if", "for", "while", "switch", "do", "guard", "else"].contains($0) }
      && !text.hasPrefix("case ")
  }

  private static func parameters(of body: ArraySlice<String>) -> Int {
    let head =
      body.prefix { !$0.hasSuffix("{") }.joined() + (body.first { $0.hasSuffix("{") } ?? "")
    guard let open = head.firstIndex(of: "(") else { return 0 }
    var level = 0
    var count = 0
    for character in head[open...] {
      if "([<{".contains(character) { level += 1 }
      if ")]>}".contains(character) { level -= 1 }
      if character == ":", level == 1 { count += 1 }
      if level == 0 { break }
    }
    return count
  }
}
