import Testing

@testable import Records

struct DialectDetectorTests {
  @Test(arguments: [
    ("a;b\n1;2,5\n3;4,5\n", ";"), ("a\tb\n1\tx, y\n2\tz, w\n", "\t"), ("a|b\n1|2\n", "|"),
    ("a, b\n1, 2\n3, 4\n", ", "), ("x y\n1.5 2\n2.5 3\n", " "), ("word\nanother\n", ","),
    ("Name,Form\nred,\"big; round; flat\"\nblue,\"small; round; flat\"\n", ","),
    ("sep=|\na|b;c\nd|e;f\n", "|"),
  ])
  func `the delimiter is the one that makes a table`(text: String, delimiter: String) throws {
    #expect(try AnyTable(text).delimiter == delimiter)
  }

  @Test func `prose is one column`() throws {
    let lines = (0..<20).map {
      $0 % 3 == 0 ? "A line without a mark" : "Line \($0), as it comes, with words"
    }
    let table = try AnyTable(lines.map { $0 + "\n" }.joined())
    #expect(table.rows == lines.map { [$0] })
  }

  @Test func `apostrophes quote only where they stand around cells`() throws {
    let names = try AnyTable("id,name\n1,O'Brien\n2,D'Amico\n")
    #expect(names.form.dialect.quote == Byte.quote)
    #expect(names.rows[1] == ["1", "O'Brien"])
    let quoted = try AnyTable("id,name\n1,'a, b'\n2,'won't, c'\n")
    #expect(quoted.rows.dropFirst() == [["1", "a, b"], ["2", "won't, c"]])
  }

  @Test func `a backslash escapes only where it stands before quotes`() throws {
    let escaped = try AnyTable(
      "id,text\n1,\"he said \\\"yes\\\", ok\"\n2,\"no, \\\"not\\\" now\"\n")
    #expect(escaped.form.dialect.escape == .backslash)
    #expect(escaped.rows[1] == ["1", "he said \"yes\", ok"])
    let path = try AnyTable("id,path\n1,C:\\new\n2,C:\\old\n")
    #expect(path.rows[1] == ["1", "C:\\new"])
  }
}
