import Measures

/// The keys of all namespaces that customers of a folder come from.
struct CustomerKeys: Sendable {
  private let secret: HMAC
  private var known: [(prefix: [UInt8], key: CustomerKey)] = []

  /// No namespace yet; `secret` is that of the pseudonyms.
  init(secret: [UInt8]) { self.secret = HMAC(key: secret) }

  /// The key of what stands before a cell.
  mutating func key(_ prefix: [UInt8]) -> CustomerKey {
    if let found = known.first(where: { $0.prefix == prefix }) { return found.key }
    let key = CustomerKey(secret, prefix: prefix)
    known.append((prefix, key))
    return key
  }

  /// The number of what a pseudonym is made of: `email:…` or `id:namespace:…`.
  mutating func number(ofMessage message: [UInt8]) -> CustomerNumber {
    let length = CustomerKeys.prefixLength(message)
    return key(Array(message[..<length])).number(message[length...])
  }

  /// The bytes in front of the cell: a namespace has no colon where it is not read in full.
  private static func prefixLength(_ message: [UInt8]) -> Int {
    if message.starts(with: CustomerKey.mail) { return CustomerKey.mail.count }
    let colon = UInt8(ascii: ":")
    let first = message.firstIndex(of: colon) ?? message.startIndex
    return (message[(first + 1)...].firstIndex(of: colon) ?? first) + 1
  }
}
