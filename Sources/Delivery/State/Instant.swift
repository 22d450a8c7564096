import Measures

/// A moment of the wall clock as the ledger writes it.
package enum Instant {
  /// RFC 3339 in UTC: `2026-04-03T04:30:19Z`.
  package static func text(_ seconds: Int) -> String {
    let (day, second) = parts(seconds)
    return "\(day)T\(two(second / 3600)):\(two(second / 60 % 60)):\(two(second % 60))Z"
  }

  /// The same without signs, for names: `20260403T043019Z`.
  package static func name(_ seconds: Int) -> String {
    String(decoding: text(seconds).utf8.filter { $0 != 0x2D && $0 != 0x3A }, as: UTF8.self)
  }

  /// The seconds of such a text; `nil` for anything else.
  package static func seconds(_ text: String) -> Int? {
    let bytes = Array(text.utf8)
    guard bytes.count == 20, bytes[10] == UInt8(ascii: "T"), bytes[19] == UInt8(ascii: "Z"),
      let day = Day(iso: String(decoding: bytes[0..<10], as: UTF8.self))
    else { return nil }
    let fields = [11, 14, 17].map { Int(String(decoding: bytes[$0..<$0 + 2], as: UTF8.self)) }
    guard let hour = fields[0], let minute = fields[1], let second = fields[2] else { return nil }
    return day.number * 86_400 + hour * 3600 + minute * 60 + second
  }

  /// The UTC day and the second of that day.
  static func parts(_ seconds: Int) -> (day: Day, second: Int) {
    let second = ((seconds % 86_400) + 86_400) % 86_400
    return (Day(number: (seconds - second) / 86_400), second)
  }

  static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
