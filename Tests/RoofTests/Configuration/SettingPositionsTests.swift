import Testing

@testable import contatto

struct SettingPositionsTests {
  @Test func `every kind of key is found where it stands`() {
    let toml = """
      # a = 1
      one = "x # [y]"   # comment
      [two.three]
      four.five = '''
      [fake]
      six = 1'''
      "se ven" = [1, [2,
        3], { eight = 9 }]
      [[ten]]
      a = 1
      [[ten]]
      a = { b = \"\"\"
      "quoted\\" [\"\"\", c = 2 }
      [ten.inner]
      d = 1979-05-27 07:32:00
      """
    let positions = SettingPositions(scanning: Array(toml.utf8))
    func line(_ steps: SettingPath.Step...) -> String {
      let position = positions.position(of: SettingPath(steps: steps))
      return "\(position.line):\(position.column)"
    }
    #expect(line(.key("one")) == "2:1")
    #expect(line(.key("two"), .key("three")) == "3:1")
    #expect(line(.key("two"), .key("three"), .key("four"), .key("five")) == "4:1")
    #expect(line(.key("fake")) == "1:1")
    #expect(line(.key("two"), .key("three"), .key("se ven")) == "7:1")
    let seven: [SettingPath.Step] = [.key("two"), .key("three"), .key("se ven")]
    #expect(positions.position(of: SettingPath(steps: seven + [.index(1), .index(1)])).line == 8)
    let eight = SettingPath(steps: seven + [.index(2), .key("eight")])
    #expect(positions.position(of: eight) == .init(line: 8, column: 9))
    #expect(line(.key("ten"), .index(0), .key("a")) == "10:1")
    #expect(line(.key("ten"), .index(1), .key("a"), .key("c")) == "13:17")
    #expect(line(.key("ten"), .index(1), .key("inner"), .key("d")) == "15:1")
    #expect(line(.key("ten"), .index(1), .key("absent")) == "11:1")
  }

  @Test func `any bytes end the scan`() {
    let texts = ["[", "[[", "a", "a=", "a=[", "a={", "a='", "=", "]", "a=]", "\"", "a.", "[a\n]"]
    for text in texts {
      _ = SettingPositions(scanning: Array(text.utf8))
    }
  }

  @Test(arguments: [
    "[\ntime]\na = 1", "a = [\n[1]]\n[ # b\n]", "[[\u{E9}]]", "x = 1\n [.a]", "[# x", "[[ #",
    "x = [\"a\", }\"b\"]", "x = [{}, }]", "x = [[}]]", "x = {y = [}]}", "x = [\u{85} 1]",
    "x = [1, \u{2028}]", "x = [\u{2029}]",
  ])
  func `what its parser would stop the program at is found before`(toml: String) {
    let bytes = Array(toml.utf8)
    #expect(SettingPositions(scanning: bytes).trap != nil)
    #expect(throws: Refusal.self) { try SettingDocument(bytes: bytes, file: "contatto.toml") }
  }

  @Test func `no value is too deep to be passed`() {
    let deep = "x = " + String(repeating: "[", count: 200_000)
    #expect(throws: Refusal.self) {
      try SettingDocument(bytes: Array(deep.utf8), file: "contatto.toml")
    }
  }
}
