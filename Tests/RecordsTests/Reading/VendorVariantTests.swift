import Measures
import Records
import Testing

/// The same reports as another shop's vendor writes them: other languages, marks, words, columns.
@Suite struct VendorVariantTests {
  private func records(_ json: JSONValue) -> [JSONValue] { json["records"]?.list ?? [] }

  @Test(arguments: [
    ("Berichtsstart,Berichtsende,Kampagnenname,Ausgegebener Betrag (EUR),Impressionen", "EUR"),
    ("Début des rapports,Fin des rapports,Nom de la campagne,Montant dépensé (CHF),X", "CHF"),
    ("Inicio del informe,Fin del informe,Nombre de la campaña,Importe gastado (EUR),X", "EUR"),
    ("Reporting starts,Reporting ends,Ad set name,Amount spent (USD),Frequency", "USD"),
  ])
  func `Meta's range columns are known in the language of its header`(
    header: String, currency: String
  ) throws {
    let row = "2026-09-01,2026-09-30,Autumn,\"1.234,50\",\"2\"\n"
    let (reading, json) = try Reading.one(header + "\n" + row)
    #expect(reading.profile == "meta.ads" && reading.rowsUsed == 1)
    let record = try #require(records(json).first)
    #expect(record["from"]?.text == "2026-09-01" && record["to"]?.text == "2026-09-30")
    #expect(record["amount"]?.text == "1234.50" && record["currency"]?.text == currency)
  }

  @Test func `Google Ads in Polish groups with blanks and ends with totals`() throws {
    let text = """
      Raport kampanii
      1 wrz 2026 - 30 wrz 2026
      Dzień;Kampania;Kod waluty;Koszt;Wyśw.;Kliknięcia;Konwersje
      2026-09-01;Sieć wyszukiwania;PLN;1\u{A0}234,56;12\u{A0}345;321;4,00
      Łącznie: Konto;;PLN;1\u{A0}234,56;12\u{A0}345;321;4,00

      """
    let (reading, json) = try Reading.one(text)
    #expect(reading.skipped.map(\.reason) == [.total] && reading.checks.map(\.isRight) == [true])
    #expect(records(json).first?["amount"]?.text == "1234.56")
    #expect(records(json).first?["impressions"]?.number == 12345)
  }

  @Test(arguments: [
    """
    ID;Référence;Nouveau client;Livraison;Client;Total;Paiement;État;Date
    5;AAA;Oui;France;J. D.;1 061,80 €;Chèque;Paiement accepté;2026-09-01 10:15:00
    6;AAB;Non;France;J. D.;61,80 €;Virement;En attente de virement bancaire;2026-09-01 10:15:00

    """,
    """
    ID;Riferimento;Nuovo cliente;Consegna;Cliente;Totale;Pagamento;Stato;Data
    5;AAA;Sì;Italia;M. R.;1.061,80 €;Bonifico;Spedito;2026-09-01 10:15:00
    6;AAB;No;Italia;M. R.;61,80 €;Bonifico;In attesa di pagamento;2026-09-01 10:15:00

    """,
    """
    ID;Reference;New client;Delivery;Customer;Total;Payment;Status;Date
    5;AAA;Yes;Italy;M. R.;"€1,061.80";Card;On backorder (paid);2026-09-01 10:15:00
    6;AAB;No;Italy;M. R.;€61.80;Wire;On backorder (not paid);2026-09-01 10:15:00

    """,
  ])
  func `PrestaShop speaks the language of the employee`(text: String) throws {
    let (reading, json) = try Reading.one(text)
    #expect(reading.profile == "prestashop.orders")
    #expect(reading.skipped.map(\.reason) == [.unpaid] && reading.refused.isEmpty)
    #expect(records(json).first?["gross"]?.text == "1061.80")
    #expect(records(json).first?["customer_type"]?.text == "new")
  }

  @Test func `GA4 in German keeps engagement, key events and revenue`() throws {
    let text = """
      # Startdatum: 20260701
      # Enddatum: 20260731
      Standard-Channelgruppe der Sitzung;Sitzungen;Sitzungen mit Interaktionen;\
      Schlüsselereignisse;Gesamtumsatz
      Organic Search;12.345;9.000;120;5400,5
      Gesamtsumme;12.345;9.000;120;5400,5

      """
    let (reading, json) = try Reading.one(text)
    #expect(reading.checks.map(\.isRight) == [true])
    let record = try #require(records(json).first)
    #expect(record["visits"]?.number == 12345 && record["engaged"]?.number == 9000)
    #expect(record["claimed_value"]?.text == "5400.50")
  }

  @Test func `an unknown word is refused with the words that would do`() throws {
    let text = """
      id,Created date (UTC),Amount,Amount Refunded,Currency,Status
      ch_1,2026-06-01 10:15,12.50,2.50,eur,Disputed

      """
    let reading = try Reading.one(text).reading
    let finding = try #require(reading.diagnostics.first { $0.code == .unknownValue })
    #expect(finding.expected.prefix(2) == ["Failed", "Canceled"])
    #expect(finding.expected.suffix(3) == ["Paid", "Refunded", "Partial refund"])
  }
}
