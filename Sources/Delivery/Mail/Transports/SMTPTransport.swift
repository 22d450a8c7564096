import CCurl
import Glibc

/// Hands messages to a mail server through libcurl: one transaction a recipient, so that one
/// refusal stops nobody else.
package struct SMTPTransport: MailTransport {
  /// Where the server is and who we are there.
  package struct Server: Sendable {
    /// Its name.
    package let name: String
    /// Its port; `nil` = the usual one.
    package let port: Int?
    /// True: TLS from the first byte; false: STARTTLS.
    package let isWrapped: Bool
    /// False: without TLS, for this machine only.
    package let isEncrypted: Bool
    /// Login and password; `nil` = none.
    package let login: (user: String, password: String)?
    /// A file with further certificates.
    package let authorityFile: String?

    /// A server.
    package init(
      name: String, port: Int?, isWrapped: Bool, isEncrypted: Bool,
      login: (user: String, password: String)?, authorityFile: String?
    ) {
      (self.name, self.port, self.isWrapped) = (name, port, isWrapped)
      (self.isEncrypted, self.login, self.authorityFile) = (isEncrypted, login, authorityFile)
    }

    /// `smtp://mail.example.com:587`.
    var address: String {
      let host = name.utf8.contains(UInt8(ascii: ":")) ? "[\(name)]" : name
      let usual = isWrapped ? 465 : isEncrypted ? 587 : 25
      return "\(isWrapped ? "smtps" : "smtp")://\(host):\(port ?? usual)"
    }
  }

  private let server: Server
  private let connectSeconds: Int
  private let totalSeconds: Int

  /// A way to `server`; a connection and a transaction take no longer than stated.
  package init(server: Server, connectSeconds: Int, totalSeconds: Int) {
    self.server = server
    self.connectSeconds = connectSeconds
    self.totalSeconds = totalSeconds
  }

  /// One transaction.
  package func send(
    _ message: [UInt8], from sender: MailAddress, to recipient: MailAddress
  ) async -> MailOutcome {
    let reply = transaction(message, sender: "<\(sender.text)>", recipient: "<\(recipient.text)>")
    return SMTPTransport.outcome(
      result: Int(reply.result), code: Int(reply.code), rest: Int(reply.rest))
  }

  private func transaction(
    _ message: [UInt8], sender: String, recipient: String
  ) -> contatto_reply {
    // Copies of the texts live until the call returns, which is all that libcurl needs.
    let texts: [String?] = [
      server.address, sender, recipient, server.login?.user, server.login?.password,
      server.authorityFile,
    ]
    let copies = unsafe texts.map { text in unsafe text.map { unsafe strdup($0) } ?? nil }
    defer { unsafe copies.forEach { unsafe free($0) } }
    return unsafe message.withUnsafeBufferPointer { bytes in
      var letter = unsafe contatto_letter()
      unsafe letter.address = UnsafePointer(copies[0])
      unsafe letter.sender = UnsafePointer(copies[1])
      unsafe letter.recipient = UnsafePointer(copies[2])
      unsafe letter.user = UnsafePointer(copies[3])
      unsafe letter.password = UnsafePointer(copies[4])
      unsafe letter.authorities = UnsafePointer(copies[5])
      unsafe letter.message = bytes.baseAddress
      unsafe letter.count = bytes.count
      unsafe letter.encrypts = server.isEncrypted ? 1 : 0
      unsafe letter.connectSeconds = connectSeconds
      unsafe letter.totalSeconds = totalSeconds
      return unsafe contatto_send(letter)
    }
  }

  /// What libcurl's result, the last reply and the bytes not handed over mean, in this order
  /// (OPERATIONS §7.2).
  static func outcome(result: Int, code: Int, rest: Int) -> MailOutcome {
    switch (result, code) {
    case (0, _): MailOutcome(.sent, code: code)
    case (_, 354) where rest == 0: MailOutcome(.ambiguous, code: code)
    case (67, _): MailOutcome(.login, code: code)
    case (60, _), (64, _), (77, _), (35, _): MailOutcome(.configuration, code: code)
    case (_, 552) where rest > 0: MailOutcome(.tooBig, code: code)
    case (_, 500..<600): MailOutcome(.permanent, code: code)
    default: MailOutcome(.temporary, code: code)
    }
  }
}
