import Testing

/// Sizes of lines, functions, files and folders (ARCHITECTURE, style).
struct SizeTests {
  static let swift = Checkout.sources + Checkout.tests

  @Test func `lines have at most 100 characters`() {
    Exceptions.check(
      "line",
      Self.swift.flatMap { file in
        file.lines.enumerated().compactMap { index, line in
          line.count <= 100
            ? nil : .init(path: file.path, detail: "line \(index + 1) has \(line.count)")
        }
      })
  }

  @Test func `files have at most 400 lines`() {
    Exceptions.check(
      "file",
      Self.swift.compactMap { file in
        let count = file.lines.count - 1
        return count <= 400 ? nil : .init(path: file.path, detail: "\(count) lines")
      })
  }

  @Test(arguments: ["function", "parameters", "levels"])
  func `functions have at most 60 lines, 5 parameters and 3 levels`(rule: String) {
    Exceptions.check(
      rule,
      Self.swift.flatMap { file in
        Declaration.all(in: file).compactMap { function in
          let (size, limit) =
            switch rule {
            case "function": (function.length, 60)
            case "parameters": (function.isInitialiser ? 0 : function.parameters, 5)
            default: (function.depth, 3)
            }
          return size <= limit
            ? nil : .init(path: file.path, detail: "line \(function.line) has \(size)")
        }
      })
  }

  @Test func `a folder has at most fifteen files of code`() {
    let folders = Dictionary(grouping: Self.swift) { $0.folders.joined(separator: "/") }
    Exceptions.check(
      "folder",
      folders.keys.sorted().flatMap { folder in
        (folders[folder] ?? []).dropFirst(15).map { .init(path: folder, detail: $0.name) }
      })
  }

  @Test func `the rules can fail`() throws {
    let long = Checkout.File(
      path: "x.swift",
      lines: ["func a(b: Int, c: Int, d: Int, e: Int, f: Int, g: (Int, Int)) {"]
        + ["  if b {", "    for c in d {", "      while e {", "        if f {"]
        + Array(repeating: "          work()", count: 60)
        + ["        }", "      }", "    }", "  }", "}"])
    let function = try #require(Declaration.all(in: long).first)
    #expect(function.length == 70)
    #expect(function.parameters == 6)
    #expect(function.depth == 4)
  }
}
