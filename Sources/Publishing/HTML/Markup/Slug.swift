import Measures

/// Names of pages, anchors and files that are safe in a path and in an address.
package enum Slug {
  /// `id` if it is made of `[A-Za-z0-9_-]` parts of 1 to 64 bytes, joined by `/`; otherwise each
  /// other part is mended and gets eight digits of its digest, so that two never meet.
  package static func path(_ id: String) -> String {
    let parts = id.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    return parts.map { part(Array($0)) }.joined(separator: "/")
  }

  private static func part(_ bytes: [UInt8]) -> String {
    if isSafe(bytes) { return String(decoding: bytes, as: UTF8.self) }
    let mended = bytes.prefix(48).map { isSafe([$0]) ? $0 : UInt8(ascii: "-") }
    let digest = String(SeededGenerator.hash(bytes), radix: 16)
    let digits = String(repeating: "0", count: 16 - digest.utf8.count) + digest
    return String(decoding: mended + [UInt8(ascii: "-")], as: UTF8.self)
      + String(decoding: digits.utf8.prefix(8), as: UTF8.self)
  }

  private static func isSafe(_ bytes: [UInt8]) -> Bool {
    guard (1...64).contains(bytes.count) else { return false }
    return bytes.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
        true
      default: false
      }
    }
  }
}
