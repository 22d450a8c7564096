import Testing

@testable import Records

@Suite struct TextEncodingTests {
  @Test(arguments: Encoded.allCases)
  func `each form of Unicode is recognised and read`(form: Encoded) throws {
    let text = "Città;Jesień;🍕\n1;2;3\n"
    let decoded = try #require(DecodedText(form.bytes(text)))
    #expect(String(decoding: decoded.bytes[decoded.start...], as: UTF8.self) == text)
    let expected: [Encoded: TextEncoding] = [
      .plain: .utf8, .marked: .utf8Marked, .littleMarked: .utf16LittleMarked,
      .bigMarked: .utf16BigMarked, .little: .utf16Little, .big: .utf16Big,
    ]
    #expect(decoded.encoding == expected[form])
  }

  @Test(arguments: [
    ([0x6B, 0xF6, 0x6C, 0x6E], TextEncoding.windows1252, "köln"),
    ([0x6A, 0x65, 0x73, 0x69, 0x65, 0xF1, 0xB3], .windows1250, "jesieńł"),
    ([0x80, 0x20, 0x35], .windows1252, "€ 5"),
  ])
  func `the two Windows code pages are told apart by their letters`(
    bytes: [UInt8], encoding: TextEncoding, text: String
  ) throws {
    let decoded = try #require(DecodedText(bytes))
    #expect(decoded.encoding == encoding)
    #expect(decoded.bytes == Array(text.utf8))
  }

  @Test func `bytes without a meaning are no text`() {
    #expect(DecodedText([0xEF, 0xBB, 0xBF, 0xFF]) == nil)
    #expect(DecodedText([0xFF, 0xFE, 0x00, 0xD8, 0x41, 0x00]) == nil)
    #expect(DecodedText([0x41, 0x81]) == nil)
  }

  @Test(arguments: ["sep=;\n", "sep=;\r\n", "sep=,\r", "\"sep=;\"\n"])
  func `a first line that names the separator is dropped`(line: String) throws {
    let decoded = try #require(DecodedText(Array((line + "a;b\n").utf8)))
    #expect(decoded.line == 2)
    #expect(decoded.bytes[decoded.start...].elementsEqual("a;b\n".utf8))
  }
}
