import Measures
import Testing

@testable import Records

@Suite struct PseudonymBookTests {
  @Test func `a book gives the pseudonym of the key, however often it is asked`() {
    let key = Array("a key".utf8)
    let (book, hmac) = (PseudonymBook(key: key), HMAC(key: key))
    for number in 0..<600 {
      let message = Array("id:shop:\(number % 200)".utf8)
      #expect(book.pseudonym(of: message) == Pseudonym(digest: hmac.code(message)))
    }
  }
}
