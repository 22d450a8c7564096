import Testing

@testable import contatto

struct FilePatternTests {
  @Test(arguments: [
    ("cassa-*.csv", "cassa-2026.csv", true), ("cassa-*.csv", "Cassa-2026.csv", false),
    ("*", "", true), ("", "", true), ("", "a", false), ("a?c", "abc", true), ("a?c", "ac", false),
    ("*a*b", "xaxxb", true), ("*a*b", "xaxx", false), ("AUT26-*", "AUT26-", true),
    ("a*", "a\u{301}", true),
  ])
  func `a star stands for any text and a question mark for one character`(
    pattern: String, name: String, fits: Bool
  ) {
    #expect(FilePattern(pattern).matches(name) == fits)
  }

  @Test func `a pattern of many stars on a long name ends at once`() {
    let pattern = FilePattern(String(repeating: "a*", count: 128) + "b")
    #expect(!pattern.matches(String(repeating: "a", count: 65536)))
  }
}
