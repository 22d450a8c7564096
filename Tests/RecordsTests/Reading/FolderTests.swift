import Foundation
import Measures
import Records
import Testing

/// FORMATS §7 and §11, T12: over the whole folder.
@Suite struct FolderTests {
  private func sample(_ file: String) throws -> String {
    let path = Sample.folder.appending(path: file)
    return String(decoding: try Data(contentsOf: path), as: UTF8.self)
  }

  private func month(_ rows: [(day: String, receipt: String, gross: String)]) -> String {
    "receipt_date,receipt_number,gross,store\n"
      + rows.map { "\($0.day),\($0.receipt),\($0.gross),Torino\n" }.joined()
  }

  @Test func `of overlapping files the later one wins for each key`() throws {
    let first = month([("2026-09-29", "1", "10.00"), ("2026-09-30", "2", "20.00")])
    let second = month([("2026-09-30", "2", "21.00"), ("2026-10-01", "3", "30.00")])
    let folder = try Reading.folder(["z-september.csv": first, "a-october.csv": second])
    #expect(folder.records.receiptLines.compactMap(\.gross).sorted() == [1000, 2100, 3000])
    #expect(folder.files.map(\.rowsReplaced) == [0, 1])
  }

  @Test func `tills that both count from one are two tills`() throws {
    func till(_ gross: [String]) -> String {
      month(gross.enumerated().map { ("2026-09-29", "\($0 + 1)", $1) })
    }
    let files = [
      "bonn.csv": till(["10.00", "20.00", "30.00"]),
      "koeln.csv": till(["100.00", "200.00", "21.00", "5.00"]),
      // The first till once more, a day later: it is told again.
      "bonn-again.csv": till(["10.00", "20.00", "31.00"]) + "2026-09-30,1,7.00,Torino\n",
    ]
    let folder = try Reading.folder(files)
    let gross = folder.records.receiptLines.compactMap(\.gross).sorted()
    #expect(gross == [500, 700, 1000, 2000, 2100, 3100, 10_000, 20_000])
    #expect(Set(folder.diagnostics.map(\.code)) == [.overlapUnsure, .overlappingFiles])
    let doubts = folder.diagnostics.filter { $0.code == .overlapUnsure }
    #expect(doubts.allSatisfy { $0.severity == .warning && $0.hint != nil })
  }

  @Test func `one key that stands for another amount is replaced and said`() throws {
    let folder = try Reading.folder([
      "a.csv": month([("2026-09-30", "2", "20.00")]),
      "b.csv": month([("2026-09-30", "2", "95.00")]),
    ])
    #expect(folder.records.receiptLines.compactMap(\.gross) == [9500])
    #expect(folder.diagnostics.map(\.code) == [.overlapDiffers])
  }

  @Test func `rows inside one file are never taken for copies`() throws {
    let rows = month([("2026-09-29", "1", "10.00"), ("2026-09-29", "1", "10.00")])
    #expect(try Reading.folder(["a.csv": rows]).records.receiptLines.count == 2)
  }

  @Test func `a file that was copied under another name counts once`() throws {
    let text = "refund_date,gross\n2026-09-01,5.00\n"
    let folder = try Reading.folder(["a.csv": text, "b.csv": text])
    #expect(folder.records.refunds.count == 1)
    #expect(folder.diagnostics.map(\.code) == [.overlappingFiles])
  }

  private var twoSources: [String: String] {
    [
      "till.csv": month([("2026-09-29", "1", "10.00")]),
      "stripe.csv": """
      id,Created date (UTC),Amount,Amount Refunded,Currency,Status
      ch_1,2026-09-29 10:00,10.00,0.00,eur,Paid

      """,
    ]
  }

  @Test func `two sources of the same sales are asked`() throws {
    let folder = try Reading.folder(twoSources)
    #expect(folder.revenueConflicts.map(\.profiles) == [["contatto.receipts", "stripe.payments"]])
    #expect(folder.diagnostics.map(\.code) == [.twoRevenueSources])
  }

  @Test func `a source that is only compared is never added`() throws {
    let settings = Reading.settings {
      var stripe = ReadingSettings.FileSettings()
      stripe.revenue = .reconcileOnly
      $0.files["stripe.csv"] = stripe
    }
    let folder = try Reading.folder(twoSources, settings)
    #expect(folder.revenueConflicts.isEmpty)
    #expect(folder.records.receiptLines.count == 1)
    #expect(folder.compared.receiptLines.compactMap(\.gross) == [1000])
  }

  @Test func `Square's two reports of the same days are asked`() throws {
    let items = try sample("square_items_33.csv")
    let transactions = """
      Date,Time,Time Zone,Net Sales,Tax,Total Collected,Transaction ID,Event Type,Location
      2026-06-30,12:56:37,Central Time (US & Canada),$8.00,$0.62,$8.62,T-4,Payment,Sample Cafe

      """
    let folder = try Reading.folder(
      ["items.csv": items, "transactions.csv": transactions],
      Reading.settings { $0.currency = .init(code: "USD") ?? .euro })
    #expect(folder.revenueConflicts.map(\.profiles) == [["square.items", "square.transactions"]])
  }

  @Test func `the order in which files are given does not matter`() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Sample.folder.path)
      .filter { $0.hasSuffix(".csv") || $0 == "google_reviews.json" }
    let inputs = try names.sorted().map { name in
      InputFile(name: name, bytes: Array(try Data(contentsOf: Sample.folder.appending(path: name))))
    }
    let reader = FolderReader(profiles: try Shipped.profiles(), settings: Reading.settings())
    let (one, other) = (reader.read(inputs), reader.read(inputs.reversed()))
    #expect(one.files.map(\.file) == other.files.map(\.file))
    #expect(one.records.receiptLines == other.records.receiptLines)
    #expect(one.records.touches == other.records.touches)
    #expect(one.records.spends == other.records.spends)
    #expect(one.records.symbols.count == other.records.symbols.count)
    #expect(one.diagnostics == other.diagnostics)
    #expect(!one.records.receiptLines.isEmpty)
  }

  @Test func `a report whose header changed is named once`() throws {
    let folder = try Reading.folder(
      [
        "a.csv": try sample("square_items_33.csv"), "b.csv": try sample("square_items_35.csv"),
      ], Reading.settings { $0.currency = .init(code: "USD") ?? .euro })
    let variants = folder.diagnostics.filter { $0.code == .headerVariant }
    #expect(variants.map(\.expected) == [["+Commission", "+Employee"]])
  }

  @Test func `tables of a zip join only among themselves`() throws {
    let names = ["lines.csv", "lines_vat.csv", "transactions.csv"]
    var files: [String: String] = [:]
    for name in names { files["a.zip/\(name)"] = try sample("dsfinvk/\(name)") }
    files["b.zip/lines.csv"] = try sample("dsfinvk/lines.csv")
    let folder = try Reading.folder(files)
    #expect(folder.files.map(\.reason) == [nil, nil, nil, .joinMissing])
    #expect(folder.files[0].joined == ["a.zip/lines_vat.csv", "a.zip/transactions.csv"])
  }
}
