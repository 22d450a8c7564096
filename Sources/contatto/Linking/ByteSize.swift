/// A number of bytes as operators write it: `2GB`, `512 MB`, `1048576`.
struct ByteSize: Equatable, Sendable {
  /// The bytes.
  let bytes: Int

  /// So many bytes.
  init(bytes: Int) { self.bytes = bytes }

  /// The size that a text says: digits, at most one point, and `B`, `kB`, `MB`, `GB`, `TB` (powers
  /// of 1000) or `KiB`, `MiB`, `GiB`, `TiB` (of 1024) in any case; `nil` for anything else.
  init?(_ text: String) {
    let letters = text.utf8.map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }.filter { $0 != 0x20 }
    let digits = letters.prefix { $0 == 0x2E || (0x30...0x39).contains($0) }
    let unit = String(decoding: letters[digits.count...], as: UTF8.self)
    guard let factor = ByteSize.factors[unit], !digits.isEmpty,
      let number = Double(String(decoding: digits, as: UTF8.self)), number * factor < 1e18
    else { return nil }
    bytes = Int(number * factor)
  }

  private static let factors: [String: Double] = [
    "": 1, "b": 1, "kb": 1e3, "mb": 1e6, "gb": 1e9, "tb": 1e12, "kib": 1024, "mib": 1_048_576,
    "gib": 1_073_741_824, "tib": 1_099_511_627_776, "k": 1e3, "m": 1e6, "g": 1e9, "t": 1e12,
  ]

  /// The size for people, with two digits that matter.
  var text: String {
    for (limit, unit) in [(1_000_000_000, "GB"), (1_000_000, "MB"), (1000, "kB")]
    where bytes >= limit {
      let tenths = (bytes + limit / 20) / (limit / 10)
      return tenths < 100 ? "\(tenths / 10).\(tenths % 10) \(unit)" : "\(tenths / 10) \(unit)"
    }
    return "\(bytes) B"
  }
}
