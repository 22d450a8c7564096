import Foundation
import Measures
import Records
import Testing

/// Tables of other people, made up by the hundred: nobody's columns are ours.
@Suite struct StrangerTests {
  /// Column names of trades that have nothing to do with selling, in four languages.
  private static let trades = [
    "patient ward admitted discharged diagnosis dose nurse bed allergy blood_type weight height",
    "student course grade teacher semester credits exam room attendance scholarship",
    "vehicle plate mileage fuel driver route depot departure arrival delay passengers",
    "sensor timestamp temperature humidity pressure wind_speed battery firmware signal altitude",
    "player team goals assists minutes position season league opponent injuries",
    "employee_id department hired salary manager vacation shift overtime contract birth_date",
    "commit author branch files_changed insertions deletions message repository build status",
    "paziente reparto ricovero dimissione diagnosi medico letto allergia peso altezza gruppo",
    "studente corso voto docente semestre crediti esame aula presenza borsa matricola",
    "comune provincia regione popolazione superficie altitudine sindaco codice_istat cap",
    "immobile indirizzo metri_quadri piano vani affitto proprietario inquilino canone scadenza",
    "patient station aufnahme entlassung diagnose arzt bett allergie gewicht größe",
    "schüler klasse note lehrer halbjahr fach prüfung raum fehltage zeugnis",
    "gemeinde kreis bundesland einwohner fläche höhe bürgermeister postleitzahl vorwahl",
    "maschine auftrag schicht ausschuss stillstand bediener werkzeug charge prüfmaß",
    "pacjent oddział przyjęcie wypis rozpoznanie lekarz łóżko alergia waga wzrost",
    "uczeń klasa ocena nauczyciel semestr przedmiot egzamin sala obecność świadectwo",
    "gmina powiat województwo ludność powierzchnia wysokość burmistrz kod_pocztowy",
    "latitude longitude elevation species count observer habitat weather transect remarks",
    "iban bic booking_text value_date counterparty purpose balance mandate creditor_id",
  ].map { $0.split(separator: " ").map(String.init) }

  /// Words that every table has.
  private static let common = [
    "id", "name", "date", "status", "amount", "total", "type", "description", "notes", "category",
    "quantity", "price", "currency", "email", "city", "country", "created_at", "updated_at",
    "data", "nome", "stato", "importo", "totale", "tipo", "quantità", "datum", "name", "betrag",
    "menge", "kategorie", "nazwa", "kwota", "ilość", "typ", "customer", "store", "source", "month",
    "value", "score", "title", "text", "campaign", "channel", "clicks", "cost",
  ]

  private static func header(_ generator: inout SeededGenerator) -> [String] {
    let trade = trades[generator.index(below: trades.count)]
    var words: [String] = []
    func add(_ word: String) { if !words.contains(word) { words.append(word) } }
    for _ in 0..<(3 + generator.index(below: 8)) { add(trade[generator.index(below: trade.count)]) }
    for _ in 0..<generator.index(below: 6) { add(common[generator.index(below: common.count)]) }
    return words
  }

  private static func styled(_ word: String, _ style: Int) -> String {
    switch style {
    case 0: word
    case 1: word.uppercased()
    case 2: word.split(separator: "_").map(\.capitalized).joined(separator: " ")
    default: word.replacing("_", with: "-")
    }
  }

  @Test func `four hundred tables of other trades match no profile`() throws {
    var generator = SeededGenerator(path: "strangers/headers/1/0")
    let reader = FolderReader(profiles: try Shipped.profiles(), settings: Reading.settings())
    var seen: Set<String> = []
    for number in 0..<400 {
      let style = generator.index(below: 4)
      let delimiter = [",", ";", "\t", "|"][generator.index(below: 4)]
      let header = Self.header(&generator).map { Self.styled($0, style) }
      let row = header.map { _ in "\(generator.index(below: 10_000))" }
      let text = [header, row, row].map { $0.joined(separator: delimiter) }.joined(separator: "\n")
      let input = InputFile(name: "table-\(number).csv", bytes: Array(text.utf8))
      let (reading, _) = try #require(reader.read(input.name, among: [input]))
      // A first column called "Timestamp" may be a form's: that is asked, and never read.
      let isAsked = reading.reason == .weakProfile && header[0].lowercased() == "timestamp"
      #expect(reading.profile == nil || isAsked, "\(header)")
      #expect(reading.status != .read)
      seen.insert(header.joined())
    }
    #expect(seen.count > 380)
  }
}
