import Measures

/// A SHA-256 digest as ledger and manifests write it.
package enum Digest {
  /// 64 hexadecimal digits.
  package static func hex(_ bytes: [UInt8]) -> String { hex(digest: SHA256.digest(bytes)) }

  /// `sha256:` and the digits.
  package static func text(_ bytes: [UInt8]) -> String { "sha256:\(hex(bytes))" }

  /// The digits of a finished digest.
  package static func hex(digest: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(
      decoding: digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}
