import Foundation
import Testing

@testable import contatto

struct ExplainCommandTests {
  @Test func `net sales go down to the rows of the till`() throws {
    let shop = try SmallShop()
    let run = try BuiltProgram.run(
      ["explain", "sales", "--month", "2026-10", "--language", "en"], in: shop.folder.path)
    #expect(run.status == 0 && run.errors == "", "\(run.errors)")
    #expect(run.output.contains("Net sales"))
    #expect(run.output.contains("50.00"))
    #expect(run.output.contains("receipts.csv, lines 3–4: 2 records"))
    let store = try BuiltProgram.run(
      ["explain", "net-sales", "--month", "2026-10", "--store", "rm"], in: shop.folder.path)
    #expect(store.status == 0, "\(store.errors)")
  }

  @Test func `what cannot be explained names what can`() throws {
    let shop = try SmallShop()
    func errors(_ arguments: String...) throws -> String {
      let run = try BuiltProgram.run(["explain"] + arguments, in: shop.folder.path)
      #expect(run.status == 64 && run.output == "", "\(arguments)")
      return run.errors
    }
    #expect(try errors("love").contains("sales, returns, contacts, cost, pressure, stars"))
    #expect(try errors("stars", "--store", "rm").contains("not computed by store"))
    #expect(try errors("sales", "--channel", "email").contains("not computed by channel"))
    #expect(
      try errors("sales", "--month", "2026-10", "--store", "moon").contains("there are: rm"))
  }
}
