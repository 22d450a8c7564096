import Measures
import Testing

@testable import Delivery

struct MessageTests {
  @Test(arguments: [
    "report@example.com\r\nBcc: x@example.com", "-oQ/tmp@example.com", "a@b,c@d", "a b@c", "@b",
    "a@", "a@b@c", "a<b@c>", "", "ä@example.com", "a@b\u{2028}c", "a@b\u{0}",
  ])
  func `an address that could mean more than one mailbox is none`(text: String) {
    #expect(MailAddress(text) == nil)
  }

  @Test func `a subject beyond ASCII is cut between scalars into short words`() {
    let text = String(repeating: "Größe 🇮🇹 ", count: 12)
    let header = EncodedWord.header(text)
    let lines = "Subject: \(header)".split(separator: "\r\n")
    #expect(lines.count > 2)
    for line in lines { #expect(line.utf8.count <= 76, "\(line)") }
    #expect(EncodedWord.header("a\r\nBcc: x") == "a  Bcc: x")
    #expect(EncodedWord.header("=?UTF-8?B?eA==?=").utf8.starts(with: "=?UTF-8?B?PT9V".utf8))
  }

  @Test(arguments: [
    ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foobar", "Zm9vYmFy"),
  ])
  func `Base64 is that of RFC 4648`(text: String, expected: String) {
    #expect(Base64.text(Array(text.utf8)) == expected)
  }

  @Test func `a message is the same on every attempt and no line is too long`() {
    var letter = TinySource.letter(TestWorld.march)
    letter.picture = (0..<5000).map { UInt8(truncatingIfNeeded: $0) }
    let message = Message(letter: letter, id: "x@example.com", date: 0, mark: "abc")
    #expect(message.bytes == message.bytes)
    let lines = message.bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    #expect(lines.allSatisfy { $0.count <= 98 })
    #expect(lines.dropLast().allSatisfy { $0.last == 0x0D })
    #expect(Message.date(1_775_190_619) == "Fri, 03 Apr 2026 04:30:19 +0000")
    #expect(message.lightBytes.count < message.bytes.count)
  }

  @Test func `every exit code of a mail program has its class`() {
    func outcome(_ end: ChildEnd, read: Bool = true) -> MailClass {
      SendmailTransport.outcome(ChildRun(end: end, output: [], hasReadAll: read)).outcome
    }
    #expect(outcome(.exited(0)) == .sent)
    #expect(outcome(.exited(0), read: false) == .temporary)
    for code: Int32 in [64, 65, 67, 78] { #expect(outcome(.exited(code)) == .permanent) }
    for code: Int32 in [68, 69, 70, 71, 74, 75, 1] { #expect(outcome(.exited(code)) == .temporary) }
    #expect(outcome(.exited(77)) == .login)
    #expect(outcome(.timedOut) == .ambiguous)
    #expect(outcome(.timedOut, read: false) == .temporary)
    #expect(outcome(.notStarted) == .configuration)
  }
}
