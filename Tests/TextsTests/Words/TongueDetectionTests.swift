import Testing

@testable import Texts

struct TongueDetectionTests {
  @Test(arguments: [
    ("The room was very nice and the staff were friendly.", Tongue.en),
    ("Wir haben uns in diesem Haus sehr wohl gefühlt.", .de),
    ("Siamo stati molto bene, ci torneremo.", .it),
    ("Bardzo miła obsługa, na pewno wrócimy.", .pl),
    ("Freundliches Personal", .de), ("Ottima colazione", .it), ("Pyszne jedzenie", .pl),
    ("Friendly staff", .en),
  ])
  func `a text of ours is told by its words`(text: String, tongue: Tongue) {
    var reader = TextReader()
    #expect(reader.reading(of: text).tongue == tongue)
  }

  @Test(arguments: [
    "La chambre était propre et le personnel très gentil.",
    "La habitación estaba muy limpia y el personal era muy amable.",
    "O quarto era muito bom e o pequeno almoço também.",
    "De kamer was schoon en het personeel was erg vriendelijk.",
    "Pokoj byl čistý a personál velmi příjemný, jen snídaně nebyla nic moc.",
    "Rummet var rent och personalen trevlig, men frukosten var inte bra.",
    "A szoba nagyon szép volt, és a személyzet kedves.",
    "Oda temizdi ve personel çok iyiydi.", "日本語のレビューです。", "Ok", "12345", "👍👍👍", "",
  ])
  func `a text of another language, or of none, is unknown and says nothing`(text: String) {
    var reader = TextReader()
    let reading = reader.reading(of: text)
    #expect(reading == TextReading())
  }
}
