import Measures
import Records
import Testing

/// FORMATS §11, T8: what a file cannot say is asked, never guessed.
@Suite struct QuestionTests {
  private let loyverse = """
    Date,Receipt number,Receipt type,Gross sales,Discounts,Net sales,Taxes,Total collected,Status
    01/10/2026 23:50,1-1,Sale,5.00,0.00,5.00,0.00,5.00,Closed
    02/10/2026 09:50,1-2,Sale,5.00,0.00,5.00,0.00,5.00,Closed

    """

  @Test func `dates that read both ways are asked`() throws {
    let (reading, json) = try Reading.one(loyverse)
    #expect(reading.reason == .dateAmbiguous)
    #expect(json["candidates"]?.list.map(\.text) == ["dd/MM/yyyy HH:mm", "MM/dd/yyyy HH:mm"])
  }

  @Test(arguments: [
    ("dd/MM/yyyy HH:mm", "2026-10-01T23:50:00"), ("MM/dd/yyyy HH:mm", "2026-01-10T23:50:00"),
  ])
  func `the answer reads them`(pattern: String, at: String) throws {
    let settings = Reading.settings { $0.answers["loyverse.receipts"] = .init(date: pattern) }
    let (_, json) = try Reading.one(loyverse, settings)
    #expect(json["records"]?[0]?["at"]?.text == at)
  }

  @Test func `one day over twelve decides for the column`() throws {
    let text = loyverse.replacing("02/10/2026", with: "13/10/2026")
    #expect(try Reading.one(text).json["records"]?[0]?["at"]?.text == "2026-10-01T23:50:00")
  }

  @Test func `another file of the same report decides before anybody is asked`() throws {
    let later = loyverse.replacing("01/10/2026", with: "10/25/2026").replacing("1-", with: "2-")
      .replacing("02/10/2026", with: "10/26/2026")
    let folder = try Reading.folder(["a.csv": loyverse, "b.csv": later])
    #expect(folder.files.map(\.status) == [.read, .read])
    #expect(folder.records.receiptLines.first?.at.day.description == "2026-01-10")
  }

  @Test func `a column decides for its neighbour`() throws {
    let text = """
      spend_from;spend_to;touchpoint;spend_amount
      01/09/2026;30/09/2026;flyer;10,50
      01/10/2026;31/10/2026;flyer;10,50

      """
    let (_, json) = try Reading.one(text)
    #expect(json["records"]?[1]?["from"]?.text == "2026-10-01")
  }

  @Test func `both decimal marks are a conflict where nothing is expected`() throws {
    let text = """
      spend_from;touchpoint;spend_amount
      2026-09-01;flyer;10,50
      2026-09-02;flyer;10.50

      """
    #expect(try Reading.one(text).reading.reason == .decimalConflict)
    let settings = Reading.settings { $0.answers["contatto.spend"] = .init(decimal: .comma) }
    let (reading, _) = try Reading.one(text, settings)
    #expect(reading.refused.map(\.reason) == [.badNumber])
  }

  private let ads = """
    Report
    "1 sept. 2026 - 2 sept. 2026"
    Campagne;Coût;Impressionen
    Marque;10,50;100
    Total : compte;10,50;100

    """

  @Test func `a cost without a currency is asked, and a period in words is read`() throws {
    #expect(try Reading.one(ads).reading.reason == .currencyUnknown)
    let settings = Reading.settings {
      $0.answers["google.ads.campaigns"] = .init(currency: .euro)
    }
    let (reading, json) = try Reading.one(ads, settings)
    #expect(reading.status == .read)
    #expect(json["records"]?[0]?["from"]?.text == "2026-09-01")
    #expect(json["records"]?[0]?["to"]?.text == "2026-09-02")
    #expect(json["records"]?[0]?["quality"]?["currency"]?.text == "answered")
    #expect(json["checks"]?[0]?["ok"] == .flag(true))
  }

  @Test func `a dollar in a shop that counts in euro is asked`() throws {
    let text = """
      receipt_date,receipt_number,gross
      2026-09-01,1,$5.00

      """
    #expect(try Reading.one(text).reading.reason == .currencyUnknown)
    let settings = Reading.settings { $0.currency = Currency(code: "CAD") ?? .euro }
    let (_, json) = try Reading.one(text, settings)
    #expect(json["records"]?[0]?["currency"]?.text == "CAD")
  }

  @Test func `a second symbol in the column refuses its row`() throws {
    let text = """
      receipt_date;receipt_number;gross
      2026-09-01;1;€ 5,00
      2026-09-01;2;5,00 zł
      2026-09-01;3;5,00

      """
    let (reading, _) = try Reading.one(text)
    #expect(reading.refused.map(\.reason) == [.currencyMixed])
    #expect(reading.rowsUsed == 2)
  }

  @Test func `two profiles that fit are never decided by the reader`() throws {
    let text =
      "touch_date,touchpoint,touch_kind,visits_from,visits\n2026-09-01,a,sent,2026-09-01,1\n"
    let (reading, json) = try Reading.one(text)
    #expect(reading.reason == .twoProfiles)
    #expect(json["candidates"]?.list.map(\.text) == ["contatto.touches", "contatto.visits"])
    let settings = Reading.settings { $0.otherFiles.profile = "contatto.visits" }
    #expect(try Reading.one(text, settings).reading.profile == "contatto.visits")
  }
}
