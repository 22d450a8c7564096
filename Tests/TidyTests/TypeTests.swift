import Testing

/// One type a file, named after it.
struct TypeTests {
  /// Kind and name of the declarations that begin at the left edge.
  static func declarations(in file: Checkout.File) -> [(kind: String, name: String)] {
    let kinds = ["struct", "enum", "class", "actor", "protocol", "extension", "func", "typealias"]
    return file.lines.compactMap { line in
      guard let first = line.first, first.isLetter || first == "@" else { return nil }
      let words = line.split { " :<({".contains($0) }.map(String.init)
      guard let index = words.firstIndex(where: { kinds.contains($0) }), index + 1 < words.count,
        !words.prefix(index).contains("import")
      else { return nil }
      return (words[index], words[index + 1])
    }
  }

  @Test func `a file holds one type and is named after it`() {
    Exceptions.check(
      "type",
      Checkout.sources.filter { $0.name != "main.swift" }.flatMap { file in
        Self.faults(in: file).map { .init(path: file.path, detail: $0) }
      })
  }

  private static func faults(in file: Checkout.File) -> [String] {
    let found = declarations(in: file)
    let types = found.filter { !["extension", "func", "typealias"].contains($0.kind) }
    let stem = String(file.name.dropLast(".swift".count))
    let base = stem.split(separator: "+").first.map(String.init) ?? stem
    let isExtension = stem.contains("+")
    var faults = types.dropFirst(isExtension ? 0 : 1).map { "also declares \($0.name)" }
    faults += found.filter { $0.kind == "func" }.map { "a free function \($0.name)" }
    if isExtension {
      let names = found.filter { $0.kind == "extension" }.flatMap { $0.name.split(separator: ".") }
      if !names.contains(where: { $0 == base }) { faults.append("must extend \(base)") }
    } else if types.first?.name != base {
      faults.append("must declare \(base)")
    }
    return faults
  }

  @Test func `every package declaration has a doc comment`() {
    Exceptions.check(
      "doc",
      Checkout.sources.flatMap { file in
        file.lines.indices.compactMap { index in
          let text = file.lines[index].drop { $0 == " " }
          guard text.hasPrefix("package "), !text.hasPrefix("package import"),
            !Self.explainsItself(text), !Self.hasComment(index, in: file)
          else { return nil }
          return .init(path: file.path, detail: "line \(index + 1): \(text)")
        }
      })
  }

  private static func hasComment(_ index: Int, in file: Checkout.File) -> Bool {
    var above = index - 1
    while above >= 0, file.lines[above].drop(while: { $0 == " " }).hasPrefix("@") { above -= 1 }
    return above >= 0 && file.lines[above].drop { $0 == " " }.hasPrefix("///")
  }

  /// Operators, and members that only fulfil a well-known protocol.
  static func explainsItself(_ text: Substring) -> Bool {
    let members = [
      "var description:", "var debugDescription:", "static func ==", "static func <",
      "static func +", "static func -", "static prefix func", "static func *", "func hash(into",
      "mutating func next()", "func makeIterator()",
      "static var absent:",
    ]
    return members.contains { text.contains($0) }
  }
}
