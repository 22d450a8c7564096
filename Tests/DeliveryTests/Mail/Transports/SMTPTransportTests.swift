import Foundation
import TestServers
import Testing

@testable import Delivery

/// Real transactions with servers that misbehave (OPERATIONS §7.2, §7.4).
struct SMTPTransportTests {
  static let message = Array(
    "Subject: x\r\n\r\n.leading dot\r\n\(String(repeating: "y\r\n", count: 30_000))".utf8)

  static func transport(
    port: Int, login: (user: String, password: String)? = nil, authority: String? = nil,
    isWrapped: Bool = false
  ) -> SMTPTransport {
    SMTPTransport(
      server: .init(
        name: "127.0.0.1", port: port, isWrapped: isWrapped,
        isEncrypted: isWrapped || login != nil || authority != nil, login: login,
        authorityFile: authority), connectSeconds: 2, totalSeconds: 2)
  }

  static func send(_ transport: SMTPTransport, to name: String = "anna") async throws
    -> MailOutcome
  {
    let sender = try #require(MailAddress("report@example.com"))
    let recipient = try #require(MailAddress("\(name)@example.com"))
    return await transport.send(message, from: sender, to: recipient)
  }

  @Test(arguments: [
    ("ok", MailClass.sent), ("451", .temporary), ("421", .temporary), ("550", .permanent),
    ("552", .tooBig), ("data452", .temporary), ("data554", .permanent), ("drop", .ambiguous),
    ("lose", .ambiguous), ("hang", .ambiguous), ("silent", .temporary),
  ])
  func `each answer of a server has its class`(mode: String, expected: MailClass) async throws {
    let folder = try TemporaryFolder()
    guard let server = try PythonServer.start("mailserver.py", mode, folder.path) else { return }
    let outcome = try await Self.send(Self.transport(port: server.port))
    #expect(outcome.outcome == expected, "\(mode): \(outcome)")
  }

  @Test func `what is taken is what was sent, leading dots too`() async throws {
    let folder = try TemporaryFolder()
    guard let server = try PythonServer.start("mailserver.py", "ok", folder.path) else { return }
    #expect(try await Self.send(Self.transport(port: server.port)).outcome == .sent)
    let taken = FileManager.default.contents(atPath: "\(folder.path)/0001.eml")
    #expect(taken.map(Array.init) == Self.message)
    #expect(
      try await Self.send(Self.transport(port: server.port), to: "busy").outcome == .temporary)
    #expect(
      try await Self.send(Self.transport(port: server.port), to: "nobody").outcome == .permanent)
  }

  @Test func `nobody listening is temporary, and a server without TLS is never used in plain`()
    async throws
  {
    let closed = SMTPTransportTests.transport(port: 1)
    #expect(try await Self.send(closed).outcome == .temporary)
    let folder = try TemporaryFolder()
    guard let server = try PythonServer.start("mailserver.py", "ok", folder.path) else { return }
    let secure = Self.transport(port: server.port, login: ("report", "correct horse"))
    #expect(try await Self.send(secure).outcome == .configuration)
    #expect(FileManager.default.contents(atPath: "\(folder.path)/0001.eml") == nil)
  }

  @Test(arguments: ["starttls", "tls"])
  func `login and certificate decide`(mode: String) async throws {
    let folder = try TemporaryFolder()
    guard let server = try PythonServer.start("tlsmailserver.py", mode, folder.path) else { return }
    func outcome(_ password: String, _ authority: String?) async throws -> MailClass {
      try await Self.send(
        Self.transport(
          port: server.port, login: ("report", password), authority: authority,
          isWrapped: mode == "tls")
      ).outcome
    }
    let certificate = "\(folder.path)/certificate.pem"
    #expect(try await outcome("correct horse", certificate) == .sent)
    #expect(try await outcome("wrong", certificate) == .login)
    #expect(try await outcome("correct horse", nil) == .configuration)
    let facts = FileManager.default.contents(atPath: "\(folder.path)/0001.json") ?? Data()
    #expect(String(decoding: facts, as: UTF8.self).contains("\"tls\": true, \"login\": true"))
  }
}
