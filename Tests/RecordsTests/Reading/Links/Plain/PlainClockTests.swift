import Testing

@testable import Records

/// A clock of a fixed form is read as its pattern reads it, or not at all.
struct PlainClockTests {
  private func second(_ text: String, _ pattern: String) throws -> UInt32? {
    let margin = [UInt8](repeating: 0, count: 64)
    let bytes = margin + Array(text.utf8) + margin
    let clock = try #require(PlainClock(pattern: pattern))
    return unsafe clock.second(bytes.span.bytes, 64)
  }

  @Test func `every time of a day is read`() throws {
    func two(_ number: Int) -> String { (number < 10 ? "0" : "") + "\(number)" }
    for minute in 0..<1440 {
      let text = "\(two(minute / 60)):\(two(minute % 60))"
      #expect(try second(text, "HH:mm") == UInt32(minute * 60))
      let second = minute * 7 % 60
      #expect(
        try self.second("\(text):\(two(second))", "HH:mm:ss") == UInt32(minute * 60 + second))
    }
  }

  @Test(arguments: [
    "24:00:00", "10:60:00", "10:00:60", "1o:00:00", "10.00.00", "10:00;00", "10:00:0a", "aa:bb:cc",
    "::::::::", "/0:00:00", "10:0/:00", "10:00:/0", "\u{FF}0:00:00",
  ])
  func `what is no time is left to the full reading`(text: String) throws {
    #expect(try second(text, "HH:mm:ss") == nil)
  }

  @Test func `every byte that is changed is noticed`() throws {
    let pattern = try #require(DatePattern("HH:mm:ss"))
    for place in 0..<8 {
      for byte in UInt8(1)...127 {
        var text = Array("12:34:56".utf8)
        text[place] = byte
        let plain = try second(String(decoding: text, as: UTF8.self), "HH:mm:ss")
        #expect(plain.map(Int.init) == pattern.read(text[...])?.second, "\(text)")
      }
    }
  }

  @Test func `other forms have no plain clock`() {
    for pattern in ["H:mm", "hh:mm a", "HHmm", ""] { #expect(PlainClock(pattern: pattern) == nil) }
  }
}
