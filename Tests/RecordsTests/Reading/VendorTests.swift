import Measures
import Records
import Testing

/// Reports without a sample: headers of FORMATS §2.6, rows made up with their odd rows.
@Suite struct VendorTests {
  private func records(_ json: JSONValue) -> [JSONValue] { json["records"]?.list ?? [] }

  @Test func `a Mailchimp report of one campaign is keys and values`() throws {
    let text = """
      Email Campaign Report
      "Title:","Autumn, first"
      "Subject Line:","Back again"
      "Delivery Date/Time:","Mon, Apr 26, 2021 12:25"

      Overall Stats
      "Total Recipients:","1,751"
      "Successful Deliveries:","1,742"
      "Bounces:","9 (0.5%)"
      "Recipients Who Opened:","500 (28.7%)"
      "Total Opens:","812"
      "Last Open Date:","4/30/21 6:04"
      "Recipients Who Clicked:","31 (1.8%)"
      "Total Unsubs:","2"
      "Total Abuse Complaints:","0"

      Clicks by URL
      URL,Total Clicks,Unique Clicks
      https://example.org/,40,31

      """
    let (reading, json) = try Reading.one(text)
    #expect(reading.profile == "mailchimp.report")
    #expect(reading.rowsRead == 1)
    #expect(json["dialect"] == .object(["encoding": .text("utf-8"), "decimal": .text(".")]))
    let record = try #require(records(json).first)
    #expect(record["line"]?.number == 1)
    #expect(record["at"]?.text == "2021-04-26T12:25:00")
    #expect(record["campaign"]?.text == "Autumn, first")
    #expect(record["counts"]?["sent"]?.number == 1751)
    #expect(record["counts"]?["bounced"]?.number == 9)
  }

  @Test func `a MailerLite report with the same title is told apart by its keys`() throws {
    let text = "Campaign report\n\"Subject:\",\"Hello\"\n\"Total emails sent:\",\"4116\"\n"
    let (reading, _) = try Reading.one(text)
    #expect(reading.profile == "mailerlite.report")
    #expect(reading.reason == .recognisedOnly)
  }

  @Test func `WooCommerce has its currency only in the formatted column`() throws {
    let text = """
      Date,Order #,N. Revenue (formatted),Status,Customer,Customer type,Product(s),Items sold,\
      Coupon(s),Net Sales,Attribution
      2026-09-01 10:00:00,101,"€2.999,00",completed,A B,new,2× Mug,2,HELLO,2999,Organic
      2026-09-02 10:00:00,101,"-€20,00",refunded,A B,returning,,0,,-20,
      2026-09-03 10:00:00,103,"€0,00",on-hold,C D,new,1× Mug,1,,0,
      2026-09-03 11:00:00,104,"€9,00",returned,C D,new,1× Mug,1,,9,

      """
    let (reading, json) = try Reading.one(text)
    #expect(records(json).map { $0["record"]?.text } == ["receipt_line", "refund"])
    #expect(records(json)[0]["net"]?.text == "2999.00")
    #expect(records(json)[0]["quality"]?["currency"]?.text == "symbol")
    #expect(records(json)[1]["net"]?.text == "20.00")
    #expect(reading.skipped.map(\.reason) == [.unpaid])
    #expect(reading.refused == [.init(line: 5, column: "Status", reason: .unknownValue)])
  }

  @Test func `SumUp sells and refunds in German words and dots`() throws {
    let text = """
      Datum,Typ,Transaktionsnummer,Zahlungsmethode,Menge,Beschreibung,Währung,Preis (brutto),\
      Preis (netto),Steuer
      "24.03.2023, 12:32",Verkauf,T1,Karte,2,Kaffee,EUR,5.00,,0.80
      "25.03.2023, 09:00",Rückerstattung,T2,Karte,-1,Kaffee,EUR,-2.50,,-0.40
      "25.03.2023, 10:00",Trinkgeld,T3,Karte,1,,EUR,1.00,,

      """
    let (reading, json) = try Reading.one(text)
    #expect(records(json).map { $0["gross"]?.text } == ["5.00", "2.50"])
    #expect(records(json)[0]["at"]?.text == "2023-03-24T12:32:00")
    #expect(reading.refused.map(\.column) == ["Typ"])
  }

  @Test func `Booking scores ten and keeps its parts`() throws {
    let text = """
      Review date,Guest name,Reservation number,Review title,Positive review,Negative review,\
      Review score,Staff,Cleanliness,Location,Facilities,Comfort,Value for money,Property reply
      2026-02-01,A. Guest,1,Fine,"Bed,
      breakfast",,8.3,10,7.5,,,,,Thanks
      2026-02-02,B. Guest,2,,,Noise,11,,,,,,,

      """
    let (reading, json) = try Reading.one(text)
    let record = try #require(records(json).first)
    #expect(record["score"]?.text == "8.3")
    #expect(record["positive"]?.text == "Bed,\nbreakfast")
    #expect(record["parts"] == .object(["staff": .text("10"), "cleanliness": .text("7.5")]))
    #expect(record["replied"] == .flag(true))
    #expect(reading.refused == [.init(line: 4, column: "Review score", reason: .outOfRange)])
  }

  @Test func `Typeform's answers are questions with two times in UTC`() throws {
    let text = """
      #,How was it?,Start Date (UTC),Submit Date (UTC),Network ID
      a1,9,2026-09-28 21:58:00,2026-09-28 22:05:00,abc

      """
    let settings = Reading.settings {
      $0.otherFiles.questions = [.init(name: "how was it?", id: "nps", lowest: "0", highest: "10")]
    }
    let (_, json) = try Reading.one(text, settings, as: "autumn.csv")
    #expect(records(json).map { $0["survey"]?.text } == ["autumn"])
    #expect(records(json)[0]["at"]?.text == "2026-09-29T00:05:00")
  }

  @Test func `Meta in Polish groups thousands with a hard blank`() throws {
    let text = """
      Nazwa kampanii,Dzień,Wydana kwota (PLN),Wyświetlenia,Zasięg,Kliknięcia linku,Wyniki
      ,2026-09-01,"2 235,00",3 000,2 000,30,
      Jesień,2026-09-01,"1 234,50",2 000,1 000,20,3
      Zima,2026-09-01,"1 000,50",1 000,1 000,10,

      """
    let (reading, json) = try Reading.one(text)
    #expect(records(json).map { $0["amount"]?.text } == ["1234.50", "1000.50"])
    #expect(records(json)[0]["impressions"]?.number == 2000)
    #expect(records(json)[0]["currency"]?.text == "PLN")
    #expect(reading.checks == [.init(kind: .totalRow, isRight: true)])
  }

  @Test func `GA4 in French is read from semicolons and typographic apostrophes`() throws {
    let text = """
      # Acquisition de trafic
      # Date de début : 20260901
      # Date de fin : 20260930
      Groupe de canaux par défaut de la session;Sessions;Taux d’engagement;Événements clés;\
      Revenu total
      Organic Search;1200;0,55;3;12,50
      ;1200;0,55;3;12,50

      """
    let (reading, json) = try Reading.one(text)
    #expect(reading.skipped.map(\.reason) == [.total])
    #expect(records(json)[0]["visits"]?.number == 1200)
    #expect(records(json)[0]["claimed_value"]?.text == "12.50")
    #expect(records(json)[0]["quality"]?["time"]?.text == "period")
  }

  @Test func `Stripe's refund stands at the sale, approximately`() throws {
    let text = """
      id,Created date (UTC),Amount,Amount Refunded,Currency,Captured,Status,Customer ID,\
      Customer Email
      ch_1,2026-06-30 22:30:00,2000,500,jpy,true,Partial refund,cus_1,
      ch_2,2026-07-01 10:00:00,10.00,0.00,eur,true,Failed,,

      """
    let (reading, json) = try Reading.one(text)
    #expect(records(json).map { $0["gross"]?.text } == ["2000", "500"])
    #expect(records(json)[0]["at"]?.text == "2026-07-01T00:30:00")
    #expect(records(json)[1]["quality"]?["time"]?.text == "approximate")
    #expect(records(json)[1]["refund_of"]?.text == "ch_1")
    #expect(reading.skipped.map(\.reason) == [.failed])
  }

  @Test func `Google Ads as a spreadsheet writes it is UTF-16 with tabs`() throws {
    let text = """
      Campaign report\r\nSeptember 1, 2026 - September 30, 2026\r\n\
      Campaign\tCurrency code\tCost\tImpr.\r\nBrand\tEUR\t12.50\t100\r\n\
      Total: Account\t\t12.50\t100\r\n
      """
    let reader = FolderReader(profiles: try Shipped.profiles(), settings: Reading.settings())
    let input = InputFile(name: "x.csv", bytes: Encoded.littleMarked.bytes(text))
    let (reading, records) = try #require(reader.read("x.csv", among: [input]))
    #expect(reading.dialect?.encoding == .utf16LittleMarked)
    #expect(reading.dialect?.delimiter == 0x09)
    #expect(records.batch.spends.map(\.amount) == [1250])
  }

  @Test func `a zone in each row moves the clock and never a pure day`() throws {
    let text = """
      Date,Time,Time Zone,Item,Net Sales,Transaction ID,Event Type
      2026-03-08,02:30:00,Eastern Time (US & Canada),Tea,€5.00,T1,Payment
      2026-03-08,,Eastern Time (US & Canada),Tea,€5.00,T2,Payment
      2026-03-08,10:00:00,Middle Earth,Tea,€5.00,T3,Payment

      """
    let (reading, json) = try Reading.one(text)
    #expect(
      records(json).map { $0["at"]?.text } == [
        "2026-03-08T08:30:00", "2026-03-08", "2026-03-08T10:00:00",
      ])
    #expect(reading.warnings == [.init(reason: .zoneUnknown, line: nil)])
  }
}
