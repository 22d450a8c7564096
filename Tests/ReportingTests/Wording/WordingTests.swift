import Measures
import Testing

@testable import Reporting

@Suite struct WordingTests {
  private func wording(_ text: String) throws -> Wording {
    try #require(Wording(language: .en, catalogue: text))
  }

  @Test func `gaps are filled, also by other phrases`() throws {
    let wording = try wording("a = {name}: {what}.\nb = no data")
    let phrase = Phrase("a", ["name": .text("Flyer"), "what": .phrase(Phrase("b"))])
    #expect(wording.text(phrase) == "Flyer: no data.")
    #expect(wording.flaws(in: phrase).isEmpty)
  }

  @Test func `our own mistakes show and do not stop`() throws {
    let wording = try wording("a = {name}: {what}.")
    #expect(wording.text(Phrase("b")) == "[b]")
    #expect(wording.text(Phrase("a", ["name": .text("x")])) == "x: [what].")
    #expect(wording.text(argument: .counted(2, noun: "stores")) == "[noun.stores.other]")
    #expect(
      wording.flaws(
        in: Phrase("a", ["name": .phrase(Phrase("b")), "other": .counted(1, noun: "stores")]))
        == ["a: nothing fills {what}", "a: no gap {other}", "no key b", "no noun stores"])
  }

  @Test func `a user's text is printed as it is`() throws {
    let phrase = Phrase.verbatim("{name} = \u{22}x\u{22}")
    #expect(try wording("").text(phrase) == "{name} = \u{22}x\u{22}")
    #expect(try wording("").flaws(in: phrase).isEmpty)
  }

  @Test func `no-break space and soft hyphen are written by name`() throws {
    #expect(
      try wording("a = 3{nbsp}{n} Karten{shy}preis").text(Phrase("a", ["n": .count(4)]))
        == "3\u{A0}4 Karten\u{AD}preis")
  }

  @Test(arguments: [
    "a", "a =", "= b", "a b = c", "a = {b", "a = b}", "a = {}", "a = {b{c}}", "a = 1\na = 2",
  ])
  func `a text that is no catalogue is refused`(text: String) {
    #expect(Wording(language: .en, catalogue: text) == nil)
  }

  @Test func `spaces, comments and line ends do not count`() throws {
    let wording = try wording("# c = d\r\n\r\n  a =  b = c \t\r\n")
    #expect(wording.text(Phrase("a")) == "b = c")
    #expect(!wording.has("c"))
  }

  @Test(arguments: [
    (1, "1 klient", "1 dzień"), (2, "2 klientów", "2 dni"), (22, "22 klientów", "22 dni"),
    (1200, "1\u{A0}200 klientów", "1\u{A0}200 dni"),
  ])
  func `polish counts carry the right form`(count: Int, customers: String, days: String) throws {
    #expect(try Words.of(.pl).text(argument: .counted(count, noun: "customers")) == customers)
    #expect(try Words.of(.pl).text(argument: .counted(count, noun: "days")) == days)
  }

  @Test(arguments: [
    (Language.en, "1 store", "1,200 customers", "3 months"),
    (.it, "1 negozio", "1.200 clienti", "3 mesi"),
    (.de, "1 Filiale", "1.200 Kunden", "3 Monate"),
    (.pl, "1 sklep", "1\u{A0}200 klientów", "3 miesiące"),
  ])
  func `counts carry their noun`(
    language: Language, store: String, customers: String, months: String
  ) throws {
    let wording = try Words.of(language)
    #expect(wording.text(argument: .counted(1, noun: "stores")) == store)
    #expect(wording.text(argument: .counted(1200, noun: "customers")) == customers)
    #expect(wording.text(argument: .counted(3, noun: "months")) == months)
  }

  @Test(arguments: [
    (Language.en, "4.5 stars"), (.it, "4,5 stelle"), (.de, "4,5 Sterne"), (.pl, "4,5 gwiazdki"),
  ])
  func `numbers with decimals carry their noun`(language: Language, text: String) throws {
    #expect(try Words.of(language).counted(4.5, decimals: 1, noun: "stars") == text)
  }

  @Test(arguments: [
    (0.79, nil), (0.8, Sureness.probably), (0.9499, .probably), (0.95, .almostCertainly),
    (1, .almostCertainly), (.nan, nil),
  ])
  func `below four fifths no direction is stated`(probability: Double, sureness: Sureness?) {
    #expect(Sureness(probability: probability) == sureness)
  }
}
