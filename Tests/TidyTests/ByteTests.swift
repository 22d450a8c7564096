import Testing

/// Escaping, guarding and parsing work on bytes, never on characters: `"` followed by U+0301 is one
/// character that is no quotation mark (OPERATIONS §9.1).
struct ByteTests {
  /// Files and folders that escape, guard or parse foreign text.
  static let places = [
    "Sources/Publishing/HTML/Markup", "Sources/Publishing/Data/", "Sources/Publishing/Cells",
    "Sources/Records/Scanning", "Sources/Records/Reading/Cells", "Sources/Drawing/SVG",
    "Sources/contatto/Configuration/Decoding", "Sources/contatto/Messages",
    "Sources/contatto/Files", "Sources/Delivery/Output/OutputMarker.swift",
    "Sources/Delivery/Mail", "Sources/Delivery/JSON", "Sources/Delivery/Releases",
    "Sources/Publishing/Site/Slug.swift",
  ]
  /// Calls that see characters.
  static let calls = [
    ".contains(\"", ".hasPrefix(", ".hasSuffix(", ".split(separator: \"", ".firstIndex(of: \"",
    ".replacing", ".components(", ".trimmingCharacters", ".range(of:", ".lastIndex(of: \"",
    "as Character", ".starts(with: \"",
  ]

  @Test func `files that escape or parse call nothing that sees characters`() {
    let files = Checkout.sources.filter { file in
      Self.places.contains { file.path.hasPrefix($0) }
    }
    #expect(files.count > 20)
    Exceptions.check(
      "bytes",
      files.flatMap { file in
        file.lines.enumerated().flatMap { index, line in
          Self.calls.filter { line.contains($0) && !line.contains(".utf8") }
            .map { .init(path: file.path, detail: "line \(index + 1): \($0)") }
        }
      })
  }

  @Test func `what Swift says about characters and bytes has not changed`() {
    let formula = "=\u{301}1+1"
    let quoted = "a\"\u{301}b"
    let header = "a\r\nBcc: x"
    let tag = "<\u{200D}script>"
    let cells = "a,\u{301}b"
    #expect(!formula.hasPrefix("="))
    #expect(!quoted.contains(Character("\"")))
    #expect(!header.contains(Character("\n")))
    #expect(header.split(separator: Character("\n")).count == 1)
    #expect(!tag.contains(Character("<")))
    #expect(cells.split(separator: Character(",")).count == 1)
    #expect("e\u{301}" == "\u{E9}")
  }
}
