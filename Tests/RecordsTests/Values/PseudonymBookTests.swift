import Measures
import Testing

@testable import Records

@Suite struct PseudonymBookTests {
  @Test func `a book gives the pseudonym of the key, however often it is asked`() {
    let key = Array("a key".utf8)
    let (book, hmac) = (PseudonymBook(key: key), HMAC(key: key))
    // More persons than a shelf holds, and the first ones again.
    for number in 0..<150_000 {
      let message = Array("id:shop:\(number % 149_000)".utf8)
      guard number < 500 || number > 149_500 else {
        _ = book.pseudonym(of: message)
        continue
      }
      #expect(book.pseudonym(of: message) == Pseudonym(digest: hmac.code(message)))
    }
  }
}
