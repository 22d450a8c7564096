import Testing

@testable import contatto

struct NearestWordTests {
  @Test(arguments: [
    ("min_grp", "min_group"), ("timezon", "timezone"), ("anme", "name"), ("xyzzy", nil),
  ])
  func `a mistyped key leads to the nearest one`(word: String, expected: String?) {
    #expect(
      NearestWord.of(word, among: ["name", "timezone", "min_group", "currency"]) == expected)
  }

  @Test func `neighbours swapped are one edit`() {
    #expect(NearestWord.distance(Array("seed".utf8), Array("sede".utf8)) == 1)
    #expect(NearestWord.distance(Array("".utf8), Array("abc".utf8)) == 3)
  }
}
