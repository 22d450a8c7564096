import Testing

@testable import Texts

struct SentenceTests {
  /// Remarks as words: `staff+ price-`.
  private func remarks(_ text: String, lean: Leaning? = nil) -> String {
    var reader = TextReader()
    return reader.reading(of: text, lean: lean).remarks
      .map { "\($0.theme.rawValue)\($0.leaning == .good ? "+" : "-")" }.joined(separator: " ")
  }

  @Test func `a not turns praise into blame and blame into praise`() {
    #expect(remarks("The room was not clean.") == "cleanliness-")
    #expect(remarks("Das Personal war nicht unfreundlich.") == "staff+")
    #expect(remarks("La stanza non era affatto pulita.") == "cleanliness-")
    #expect(remarks("Pokój nie był czysty.") == "cleanliness-")
  }

  @Test func `German negates a verb behind it`() {
    #expect(remarks("Das WLAN funktioniert leider nicht.") == "connection-")
    #expect(remarks("Das WLAN funktioniert nicht.") == "connection-")
    #expect(remarks("Uns hat das Frühstück nicht geschmeckt.") == "food-")
  }

  @Test func `a turn of the thought parts praise from blame`() {
    #expect(remarks("Das Zimmer war schön, aber das Frühstück war schlecht.") == "food- comfort+")
    #expect(remarks("Lovely food but the service was slow.") == "food+ waiting-")
  }

  @Test func `an opinion judges all that is listed before it`() {
    #expect(remarks("Zimmer, Frühstück und Service waren super.") == "service+ food+ comfort+")
  }

  @Test func `too much of a thing is blamed, just much of it is not`() {
    #expect(remarks("The portions were too small.") == "food-")
    #expect(remarks("Die Suppe war nicht zu heiß.") == "")
  }

  @Test func `what could be better is blamed, what could not is praised`() {
    #expect(remarks("Das Bad könnte sauberer sein.") == "cleanliness-")
    #expect(remarks("It could not have been better.") == "overall+")
  }

  @Test func `something that is not there is blamed`() {
    #expect(remarks("Im Zimmer gab es keine Handtücher.") == "comfort-")
    #expect(remarks("In camera mancavano gli asciugamani.") == "comfort-")
    #expect(remarks("No additional costs.") == "")
  }

  @Test func `the place of a thing is not what is judged`() {
    #expect(remarks("The internet in our room worked well.") == "connection+")
  }

  @Test func `praise of the whole beside blame of a part is irony`() {
    #expect(remarks("Super, wieder eine Stunde Verspätung.") == "waiting-")
  }

  @Test func `a late parcel is about delivery`() {
    #expect(remarks("Das Paket kam mit großer Verspätung.") == "delivery-")
  }

  @Test func `a form that asks for the bad side gives bare topics their sign`() {
    #expect(remarks("Das Frühstück und die Matratzen", lean: .bad) == "food- comfort-")
    #expect(remarks("Das Frühstück und die Matratzen") == "")
  }

  @Test func `greetings say nothing`() {
    #expect(remarks("Guten Tag, schönen Abend noch und viele Grüße aus dem Hotel") == "")
  }

  @Test func `feelings are named unless they are denied`() {
    var reader = TextReader()
    #expect(reader.reading(of: "We were very disappointed.").feelings == [.disappointment])
    #expect(reader.reading(of: "We were not disappointed at all.").feelings == [])
    #expect(
      reader.reading(of: "Vielen Dank, wir haben uns sehr gefreut.").feelings.contains(.thanks))
  }
}
