import Foundation
import Testing

@testable import contatto

/// Where secrets may come from.
struct SecretFileTests {
  static let user = """
    server = "127.0.0.1"
    user = "report"
    """

  static func shop(_ password: String) throws -> MonthlyShop {
    try MonthlyShop(
      mail: """
        [mail]
        transport = "smtp"
        from = "report@example.com"
        \(user)
        \(password)
        """)
  }

  @Test func `a secret comes from a closed file or a credential and from nowhere else`() throws {
    let literal = try Self.shop("password = \"canary-4711\"").run("--dry-run")
    #expect(literal.status == 78 && !literal.errors.contains("canary"), "\(literal)")
    let unset = try Self.shop("password = { credential = \"smtp\" }").run("--dry-run")
    #expect(unset.status == 78 && unset.errors.contains("$CREDENTIALS_DIRECTORY is not set"))

    let shop = try Self.shop("password = { file = \"password\" }")
    #expect(try shop.run("--dry-run").status == 78)
    try shop.folder.write("password", "canary-4711\n")
    for (mode, status) in [(0o644, Int32(77)), (0o640, 77), (0o600, 0), (0o400, 0)] {
      try FileManager.default.setAttributes(
        [.posixPermissions: mode], ofItemAtPath: "\(shop.path)/password")
      let run = try shop.run("--dry-run")
      #expect(run.status == status, "\(mode): \(run.errors)")
      #expect(!"\(run)".contains("canary"))
    }
    let credential = try Self.shop("password = { credential = \"smtp\" }")
    try credential.folder.write("smtp", "canary-4711\n")
    let run = try credential.run(
      "--dry-run", environment: ["CREDENTIALS_DIRECTORY": credential.path])
    #expect(run.status == 0, "\(run.errors)")
  }
}
