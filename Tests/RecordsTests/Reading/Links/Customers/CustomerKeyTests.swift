import Measures
import Testing

@testable import Records

/// A customer has one number, wherever the cell stands.
struct CustomerKeyTests {
  private let mail = CustomerKey(HMAC(key: [1, 2, 3]), prefix: CustomerKey.mail)
  private let id = CustomerKey(HMAC(key: [1, 2, 3]), prefix: Array("id:shop:".utf8))

  @Test func `the neighbours of a cell do not count`() {
    for length in 0...70 {
      let text = (0..<length).map { UInt8(33 + $0 % 90) }
      let alone = id.number(text)
      for filler in [UInt8(0), 0x2C, 0xFF] {
        let margin = [UInt8](repeating: filler, count: 64)
        let bytes = margin + text + margin
        let found = unsafe id.number(bytes.span.bytes, 64, 64 + length)
        #expect(found == alone, "\(length)")
      }
    }
  }

  @Test func `capitals are small letters in addresses only`() {
    let (small, large) = (Array("anna.[z]@example.com".utf8), Array("ANNA.[Z]@Example.COM".utf8))
    #expect(mail.number(small) == mail.number(large))
    #expect(id.number(small) != id.number(large))
    #expect(mail.number(small) != id.number(small))
    // The neighbours of the capitals in ASCII are no letters.
    #expect(mail.number(Array("@".utf8)) != mail.number(Array("`".utf8)))
    #expect(mail.number(Array("[".utf8)) != mail.number(Array("{".utf8)))
  }

  @Test func `customers that are much alike have different numbers`() {
    var seen: Set<CustomerNumber> = []
    for number in 0..<50_000 { seen.insert(id.number(Array("K\(number)".utf8))) }
    #expect(seen.count == 50_000)
    #expect(Set(seen.map(\.high)).count == 50_000)
    // The upper bits choose the partition: none may be much fuller than others.
    var counts = [Int](repeating: 0, count: 256)
    for number in seen { counts[Int(number.high >> 56)] += 1 }
    #expect(counts.allSatisfy { (100...300).contains($0) })
    #expect(seen.allSatisfy { $0.low << 16 == 0 })
  }

  @Test func `what a pseudonym is made of has the number of its cell`() {
    var keys = CustomerKeys(secret: [1, 2, 3])
    #expect(keys.number(ofMessage: Array("email:a@b.it".utf8)) == mail.number(Array("a@b.it".utf8)))
    #expect(keys.number(ofMessage: Array("id:shop:K:1".utf8)) == id.number(Array("K:1".utf8)))
    let other = CustomerKeys(secret: [9])
    var copy = other
    #expect(copy.number(ofMessage: Array("id:shop:K1".utf8)) != id.number(Array("K1".utf8)))
  }
}
