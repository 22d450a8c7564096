import Foundation
import TestServers
import Testing

@testable import contatto

/// From the exports to a mailbox and a browser, over real servers (OPERATIONS §7, §11).
struct RoundTripTests {
  @Test(arguments: ["starttls", "tls"])
  func `a report arrives by TLS and login, whole and readable`(mode: String) throws {
    let mailbox = try TemporaryFolder()
    guard let server = try PythonServer.start("tlsmailserver.py", mode, mailbox.path) else {
      return
    }
    let shop = try MonthlyShop(mail: Self.mail(server.port, mode, mailbox))
    try shop.folder.write("password", "correct horse\n")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o600], ofItemAtPath: "\(shop.path)/password")
    let run = try shop.run()
    #expect(run.status == 0 && run.output == "" && run.errors == "", "\(run.errors)")

    let mails = try ReceivedMail.all(in: mailbox.path)
    #expect(mails.map(\.envelope.to) == ["anna@example.com", "ugo@example.com"])
    let page = try #require(shop.visible["2026/10/r1/report.pdf"])
    let sums = String(decoding: shop.visible["SHA256SUMS"] ?? Data(), as: UTF8.self)
    #expect(page.starts(with: Data("%PDF-".utf8)))
    for mail in mails {
      #expect(mail.defects == [])
      #expect(mail.envelope.tls == true && mail.envelope.login == true)
      #expect(mail.envelope.from == "report@example.com")
      #expect(mail.attachments.keys.sorted() == ["contatto-2026-10.pdf"])
      let digest = mail.attachments["contatto-2026-10.pdf"] ?? "none"
      #expect(sums.contains("\(digest)  2026/10/r1/report.pdf\n"))
      #expect(mail.pictures == [true] && !mail.remote && mail.text > 200 && mail.longest <= 998)
      #expect(mail.language == "en" && !mail.subject.isEmpty)
    }
    #expect(Set(mails.map(\.id)).count == 1 && Set(mails.map(\.digest)).count == 1)
    #expect(try shop.run().status == 0)
    #expect(try ReceivedMail.all(in: mailbox.path).count == 2)
  }

  @Test func `a wrong password and a strange certificate have their codes`() throws {
    let mailbox = try TemporaryFolder()
    guard let server = try PythonServer.start("tlsmailserver.py", "starttls", mailbox.path) else {
      return
    }
    let shop = try MonthlyShop(mail: Self.mail(server.port, "starttls", mailbox))
    try shop.folder.write("password", "canary-4711\n")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o600], ofItemAtPath: "\(shop.path)/password")
    let wrong = try shop.run()
    #expect(wrong.status == 77, "\(wrong.errors)")
    #expect(shop.isComplete && !wrong.errors.contains("canary"))
    try shop.configure(
      mail: MonthlyShop.serverMail(
        port: server.port, more: "user = \"report\"\npassword = { file = \"password\" }"))
    let strange = try shop.run()
    #expect(strange.status == 78, "\(strange.errors)")
    #expect(try ReceivedMail.all(in: mailbox.path).isEmpty)
    // The password stands nowhere but in its file.
    for (name, bytes) in MonthlyShop.files(in: shop.path) where name != "password" {
      #expect(bytes.range(of: Data("canary-4711".utf8)) == nil, "\(name)")
    }
    try shop.configure(mail: Self.mail(server.port, "starttls", mailbox))
    try shop.folder.write("password", "correct horse\n")
    #expect(try shop.run().status == 0)
    #expect(try ReceivedMail.all(in: mailbox.path).count == 2)
  }

  @Test func `a browser opens the published dashboard over the network`() throws {
    let shop = try MonthlyShop()
    #expect(try shop.run().status == 0)
    let browser = "/usr/bin/chromium"
    guard FileManager.default.isExecutableFile(atPath: browser) else {
      return print("skipped: chromium is not installed")
    }
    guard let server = try PythonServer.start("webserver.py", "\(shop.path)/site/current") else {
      return
    }
    let page = try BuiltProgram.run(
      in: shop.path,
      shell: """
        \(browser) --headless=new --no-sandbox --disable-gpu --user-data-dir=profile \
          --virtual-time-budget=5000 --enable-logging=stderr --dump-dom \
          http://127.0.0.1:\(server.port)/2026/10/r1/site/index.html
        """, environment: ["HOME": shop.path])
    #expect(page.output.contains("October 2026"))
    // The script has run under the content security policy and nothing was blocked or missing.
    #expect(!page.errors.contains("CONSOLE"), "\(page.errors)")
    #expect(page.output.contains("<svg") && page.output.contains("</footer>"))
    let landing = try BuiltProgram.run(
      in: shop.path,
      shell: """
        \(browser) --headless=new --no-sandbox --disable-gpu --user-data-dir=profile \
          --virtual-time-budget=5000 --dump-dom http://127.0.0.1:\(server.port)/
        """, environment: ["HOME": shop.path])
    #expect(landing.output.contains("Monthly shop"))
  }

  private static func mail(_ port: Int, _ mode: String, _ mailbox: TemporaryFolder) -> String {
    MonthlyShop.serverMail(
      port: port,
      more: """
        security = "\(mode)"
        user = "report"
        password = { file = "password" }
        ca_file = "\(mailbox.path)/certificate.pem"
        """)
  }
}
