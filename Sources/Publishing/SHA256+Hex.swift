import Measures

extension SHA256 {
  /// The digest of a message as 64 hexadecimal digits.
  static func hex(of message: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    let hex = digest(message).flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
    return String(decoding: hex, as: UTF8.self)
  }
}
