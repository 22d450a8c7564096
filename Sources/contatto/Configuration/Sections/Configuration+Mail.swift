import Delivery
import Reporting

extension Configuration {
  /// `[mail]`: how reports go out (OPERATIONS §7).
  struct Mail: Equatable, Sendable {
    /// The way out.
    enum Transport: String, CaseIterable, Sendable { case sendmail, smtp, file, none }

    /// How the connection to a mail server is kept private.
    enum Security: String, CaseIterable, Sendable { case starttls, tls, none }

    /// Where a secret is: never in the configuration itself.
    enum Secret: Equatable, Sendable {
      /// A file that only its owner may read.
      case file(String)
      /// A credential that systemd hands over.
      case credential(String)
    }

    let transport: Transport
    /// Whom messages come from; bounces go there too.
    let sender: MailAddress?
    /// Where answers go.
    let replyTo: MailAddress?
    /// The program of the transport `sendmail`.
    let program: String
    let server: String?
    let port: Int?
    let security: Security
    let user: String?
    let password: Secret?
    /// A file with further certificates to trust.
    let authorityFile: String?
    let mostBytes: Int
    let doubt: MailRules.Doubt
    /// Seconds before each further attempt of a run.
    let retrySeconds: [Int]
    /// After how long an attempt is given up.
    let timeoutSeconds: Int

    init(_ reader: SectionReader) {
      var reader = reader
      transport = reader.word("transport", Transport.self) ?? .sendmail
      sender = Mail.address("from", &reader)
      replyTo = Mail.address("reply_to", &reader)
      program = reader.text("program", longest: 4096) ?? "/usr/sbin/sendmail"
      server = Mail.host(&reader)
      port = reader.integer("port", in: 1...65535)
      security = reader.word("security", Security.self) ?? .starttls
      user = reader.text("user")
      password = Mail.secret(reader.has("password") ? reader.section("password") : nil)
      authorityFile = reader.text("ca_file", longest: 4096)
      mostBytes = reader.integer("max_bytes", in: 10_000...1_000_000_000) ?? 9_700_000
      doubt = reader.word("ambiguous", MailRules.Doubt.self) ?? .resend
      retrySeconds = reader.integers("retry_seconds", in: 0...3600) ?? MailRules.usualWaits
      timeoutSeconds = reader.integer("timeout_seconds", in: 1...600) ?? 120
      complain(reader)
      reader.finish()
    }

    private func complain(_ reader: SectionReader) {
      if program.utf8.first != UInt8(ascii: "/") {
        reader.complain("program", "must be an absolute path")
      }
      guard transport == .smtp else { return }
      if server == nil { _ = reader.missing("server", "", hint: "such as mail.example.com") }
      let isLocal = ["localhost", "127.0.0.1", "::1"].contains(server ?? "")
      if security == .none, !isLocal || password != nil {
        reader.complain(
          "security", "is \"none\", which is only for this machine and without a password")
      }
      if (user == nil) != (password == nil) {
        reader.complain(user == nil ? "password" : "user", "needs both user and password")
      }
    }

    static func address(_ key: String, _ reader: inout SectionReader) -> MailAddress? {
      guard let text = reader.text(key) else { return nil }
      guard let address = MailAddress(text) else {
        reader.complain(key, "must be a plain address such as report@example.com")
        return nil
      }
      return address
    }

    private static func host(_ reader: inout SectionReader) -> String? {
      guard let text = reader.text("server") else { return nil }
      let isPlain = text.utf8.allSatisfy { byte in
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x3A: true
        default: false
        }
      }
      if !isPlain { reader.complain("server", "must be the name of a machine") }
      return text
    }

    private static func secret(_ reader: SectionReader?) -> Secret? {
      guard var reader else { return nil }
      let file = reader.text("file", longest: 4096)
      let credential = reader.identifier("credential")
      reader.finish()
      if let file { return .file(file) }
      if let credential { return .credential(credential) }
      return reader.missing(
        "file", nil, hint: "password = { file = \"…\" } or { credential = \"…\" }")
    }
  }

  /// `[[recipient]]`: somebody who gets the report by mail.
  struct Recipient: Equatable, Sendable {
    let address: MailAddress?
    /// `nil` = the first language of the report.
    let language: Language?
    /// The store whose figures are all that is told; `nil` = everything.
    let store: String?
    /// True: the PDF goes with it.
    let isAttached: Bool

    init(_ reader: SectionReader) {
      var reader = reader
      let address = Mail.address("address", &reader)
      self.address = reader.has("address") ? address : reader.missing("address", nil)
      language = reader.word("lang", Language.self)
      store = Recipient.store(&reader)
      isAttached = reader.flag("attach") ?? true
      reader.finish()
    }

    private static func store(_ reader: inout SectionReader) -> String? {
      guard let scope = reader.text("scope") else { return nil }
      let bytes = Array(scope.utf8)
      if bytes.elementsEqual("management".utf8) { return nil }
      let mark = Array("store:".utf8)
      guard bytes.starts(with: mark), bytes.count > mark.count else {
        reader.complain("scope", "must be \"management\" or \"store:ID\"")
        return nil
      }
      return String(decoding: bytes[mark.count...], as: UTF8.self)
    }
  }
}
