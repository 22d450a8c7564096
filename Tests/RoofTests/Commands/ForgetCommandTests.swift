import Foundation
import Testing

@testable import contatto

/// `contatto forget` (OPERATIONS §10.8): persons go, sums stay, and the list means nobody without
/// its key.
struct ForgetCommandTests {
  static func shop() throws -> MonthlyShop {
    let shop = try MonthlyShop(
      more: "[privacy]\nkey_file = \"key\"\nforget_file = \"forgotten\"")
    try shop.folder.write(
      "exports/receipts.csv",
      """
      receipt_date,receipt_number,gross,category,store,customer
      2026-10-01,1,24.40,Tea,rm,anna@example.com
      2026-10-02,2,24.40,Tea,rm,C-17
      2026-10-31,3,36.60,Cups,rm,C-18

      """)
    _ = try BuiltProgram.run(["key", "--new", "key"], in: shop.path)
    return shop
  }

  @Test func `who is forgotten is nobody from then on, and every sum stays`() throws {
    let shop = try Self.shop()
    #expect(try shop.run().status == 0)
    let release = shop.release
    let forgotten = try BuiltProgram.run(
      in: shop.path, shell: "printf ' Anna@Example.com \\n\\nC-17\\n' | $CONTATTO forget")
    #expect(forgotten.status == 0 && forgotten.output == "" && forgotten.errors == "")
    let list = FileManager.default.contents(atPath: "\(shop.path)/forgotten") ?? Data()
    let text = String(decoding: list, as: UTF8.self)
    #expect(text.hasPrefix("contatto-forget 1 key ") && !text.contains("C-17"))
    let mode = try FileManager.default.attributesOfItem(atPath: "\(shop.path)/forgotten")
    #expect(mode[.posixPermissions] as? Int == 0o600)
    #expect(shop.ledger("forgot").count == 1)
    #expect(shop.ledger("forgot").first?.contains("\"count\":2") == true)
    // The published report stays, and forgetting alone makes no revision.
    #expect(try shop.run().status == 0)
    #expect(shop.release == release && shop.isComplete)
    // Again: nobody is new.
    _ = try BuiltProgram.run(in: shop.path, shell: "echo C-17 | $CONTATTO forget")
    #expect(FileManager.default.contents(atPath: "\(shop.path)/forgotten") == list)
    // Three receipts stay, and one of their customers.
    let records = try shop.run("exports/receipts.csv", command: "records")
    #expect(records.output.components(separatedBy: "\"customer\":\"").count == 2, "\(records)")
    #expect(records.output.components(separatedBy: "\"gross\"").count == 4)
  }

  @Test func `another key voids the list, and without a key there is none`() throws {
    let shop = try Self.shop()
    _ = try BuiltProgram.run(in: shop.path, shell: "echo C-17 | $CONTATTO forget")
    try FileManager.default.removeItem(atPath: "\(shop.path)/key")
    _ = try BuiltProgram.run(["key", "--new", "key"], in: shop.path)
    let check = try shop.run(command: "check")
    #expect(check.status == 78, "\(check.errors)")
    #expect(check.errors.hasPrefix("contatto: forgotten: was not written under this key\n"))
    try shop.configure(
      mail: MonthlyShop.fileMail, more: "[privacy]\nforget_file = \"forgotten\"")
    #expect(try shop.run(command: "check").status == 78)
    let unset = try MonthlyShop()
    let run = try BuiltProgram.run(in: unset.path, shell: "echo C-17 | $CONTATTO forget")
    #expect(run.status == 78 && run.errors.contains("privacy.forget_file is not set"))
  }
}
