import Facts
import Measures
import Records
import Testing

@Suite struct ReachedPersonsTests {
  @Test func `each channel counts each person that it reached once`() {
    var shop = Shop()
    shop.plan.channels = ["letter", "phone", "post"].map { Shop.channel($0) }
    for person in [4, 1, 4, 9] {
      shop.touch(.sent, "2026-10-01", channel: "letter", person: person)
    }
    shop.touch(.called, "2026-10-02", channel: "phone", person: 4)
    // A visit is no contact of ours.
    shop.touch(.visited, "2026-10-02", channel: "phone", person: 5)
    let facts = shop.facts()
    #expect(facts.contactedPersonsByChannel() == [3, 1, 0])
    for channel in 0..<3 {
      #expect(facts.contactedPersons(channel: channel) == [3, 1, 0][channel])
    }
    #expect(facts.contactedPersons(channel: nil) == 3)
  }
}
