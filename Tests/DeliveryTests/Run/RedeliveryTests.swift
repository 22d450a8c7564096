import Synchronization
import Testing

@testable import Delivery

/// A report that is mailed again because somebody asks for it.
struct RedeliveryTests {
  @Test func `every attempt of one resending has the same new id`() async throws {
    var world = TestWorld()
    #expect(await world.run().troubles.isEmpty)
    let first = world.lines(.mailIntent).compactMap { $0.text("message_id") }
    // The clock goes on while the next attempt is waited for.
    world.transport = TestTransport([
      MailOutcome(.temporary, code: 451), MailOutcome(.ambiguous, code: 0),
    ])
    var delivery = try Redelivery(
      places: world.places, services: world.services, run: "again", month: TestWorld.march)
    let began = world.clock.now
    let setbacks = try await delivery.deliver(group: nil, isResending: true)
    #expect(setbacks.isEmpty)
    #expect(world.clock.now > began)
    let again = world.lines(.mailIntent).compactMap { $0.text("message_id") }
      .dropFirst(first.count)
    #expect(again.count == first.count + 2)
    #expect(Set(again).count == Set(first).count)
    #expect(Set(again).isDisjoint(with: first))
    for attempt in world.transport.attempts.withLock({ $0 }) {
      let text = String(decoding: attempt.message, as: UTF8.self)
      #expect(again.contains { text.contains("Message-ID: <\($0)>") })
    }
  }
}
