/// HMAC-SHA-256 (RFC 2104), which turns a person into a pseudonym under a secret key.
///
/// By hand for the same reason as `SHA256`.
package struct HMAC: Sendable {
  private let inner: SHA256
  private let outer: SHA256

  /// An authentication code under `key`, of any length.
  package init(key: [UInt8]) {
    let short = key.count > 64 ? SHA256.digest(key) : key
    let block = short + [UInt8](repeating: 0, count: 64 - short.count)
    var inner = SHA256()
    inner.update(block.map { $0 ^ 0x36 })
    var outer = SHA256()
    outer.update(block.map { $0 ^ 0x5C })
    (self.inner, self.outer) = (inner, outer)
  }

  /// The 32 bytes of the code of `message`.
  package func code(_ message: some Sequence<UInt8>) -> [UInt8] {
    var first = inner
    first.update(message)
    var second = outer
    second.update(first.finished())
    return second.finished()
  }
}
