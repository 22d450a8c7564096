import Foundation
import Records
import Testing

/// FORMATS §11, T10: nothing personal leaves the reader.
@Suite struct PrivacyTests {
  private let brevo = """
    Campaign ID;Campaign Name;Email_ID;Send_Date;Delivered_Date;Open_Date;Total Opens;\
    Total Apple MPP Opens;Open_IP;Click_IP;Clicked_Links_Count
    1;News;canary@example.org;03-10-2025 10:45:06;03-10-2025 10:45:07;03-10-2025 12:00:00;2;\
    2;203.0.113.77;203.0.113.78;1

    """

  @Test func `addresses become pseudonyms and IP addresses are never read`() throws {
    let (reading, json) = try Reading.one(brevo)
    #expect(reading.rowsUsed == 1)
    let output = "\(json) \(reading)"
    for canary in ["canary", "203.0.113"] { #expect(!output.contains(canary)) }
    #expect(json["records"]?[1]?["quality"]?["machine"] == .flag(true))
    #expect(json["records"]?[2]?["quality"]?["time"]?.text == "approximate")
  }

  @Test func `a forgotten person is nobody, and the sale and the contact stay`() throws {
    let text = """
      receipt_date,receipt_number,gross,customer
      2026-09-01,1,5.00,C-17
      2026-09-02,2,7.00,C-18

      """
    let library = try Shipped.library.get()
    let key = Array("contatto-test-key".utf8)
    let settings = Reading.settings {
      $0.forgotten = Set(library.pseudonyms(of: Array("C-17".utf8), key: key))
    }
    let records = try Reading.folder(["x.csv": text], settings).records
    #expect(records.receiptLines.map { $0.customer == nil } == [true, false])
    #expect(records.receiptLines.compactMap(\.gross).reduce(0, +) == 1200)
    #expect(records.persons.count == 1)
    let all = try Reading.folder(["x.csv": text]).records
    #expect(all.persons.count == 2)
    for person in library.pseudonyms(of: Array("Anna@Example.com".utf8), key: key) {
      #expect(Pseudonym(digits: Array(person.description.utf8)) == person)
    }
    #expect(Pseudonym(digits: Array("C-17".utf8)) == nil)
  }

  @Test func `a diagnostic shows the shape of a cell and not the cell`() throws {
    let text = "receipt_date,receipt_number,gross\n2026-09-01,1,Anna Rossi 12\n2026-09-02,2,5.00\n"
    let diagnostic = try #require(try Reading.one(text).reading.diagnostics.first)
    #expect(diagnostic.found == "xxxx xxxxx 99")
    #expect(diagnostic.line == 2)
  }

  @Test func `canaries in every personal column of the samples stay inside`() throws {
    let personal = Set(
      (Profile.forbiddenColumns + [
        "Email", "Customer ID", "Customer Reference ID", "First Name", "Last Name",
        "Customer", "Review Username", "Customer contacts", "Email Address", "customer_email",
        "customer", "cliente", "klient", "Cassiere",
      ]).map { $0.lowercased() })
    var planted = 0
    for sample in RewrittenSampleTests.tables {
      let dialect = try #require(try sample.expected()["result"]?["dialect"])
      guard
        var table = TableText(
          try sample.bytes(), delimiter: dialect["delimiter"]?.text?.utf8.first ?? 0,
          headerLine: dialect["header_line"]?.number ?? 1)
      else { continue }
      for row in (table.header + 1)..<table.rows.count {
        for (column, name) in table.rows[table.header].enumerated()
        where personal.contains(name.lowercased()) && column < table.rows[row].count {
          table.rows[row][column] = "canary-\(row)@example.org 4111111111111111"
          planted += 1
        }
      }
      let text = table.text(delimiter: ";", lineEnd: "\n")
      let result = try sample.read(Array(text.utf8), by: sample.reader())
      #expect(!"\(result)".contains("canary"), "\(sample.file)")
      #expect(!"\(result)".contains("4111111111111111"), "\(sample.file)")
    }
    #expect(planted > 50)
  }

  @Test func `pseudonyms are those of the test vectors`() throws {
    let text = """
      touch_date,touchpoint,touch_kind,customer
      2026-09-01,flyer,sent, ANA@example.com
      2026-09-01,flyer,sent,T-1007

      """
    let (_, json) = try Reading.one(text)
    #expect(json["records"]?[0]?["customer"]?.text == "31ced8298be629900be6c50f350e5d5c")
    #expect(json["records"]?[1]?["customer"]?.text == "93d1fe06f3331973290dc41c30c89497")
  }
}
