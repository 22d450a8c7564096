import Measures
import Synchronization
import Testing

@testable import Delivery

/// What a run does with a month (OPERATIONS §4.2, §4.3, §5, §7.3).
struct MonthlyRunTests {
  @Test func `a second run with nothing new does nothing`() async {
    let world = TestWorld()
    #expect(await world.run().publications.map(\.revision) == [1])
    let ledger = world.layer.content("\(TestWorld.state)/ledger.jsonl")
    let again = await world.run()
    #expect(again.publications.isEmpty && again.troubles.isEmpty && again.notes.isEmpty)
    #expect(world.layer.content("\(TestWorld.state)/ledger.jsonl") == ledger)
    #expect(world.transport.count == 2)
  }

  @Test func `changed records make a revision, a changed configuration does not`() async {
    var world = TestWorld()
    _ = await world.run()
    world.source.configuration = "c2"
    #expect(await world.run().notes == [.kept(TestWorld.march)])
    #expect(await world.run().notes.isEmpty)
    world.source.inputs = "i2"
    world.source.configuration = "c1"
    #expect(await world.run().publications.isEmpty)
    #expect(world.lines(.unchanged).count == 1)
    world.source.inputs = "i3"
    world.source.facts = "f2"
    #expect(await world.run().publications.map(\.revision) == [2])
    let old = world.visible["2026/03/r1/site/index.html"] ?? []
    #expect(String(decoding: old, as: UTF8.self).hasSuffix("replaced by 2"))
    world.source.inputs = "i4"
    world.source.facts = "f3"
    #expect(await world.run().notes == [.waiting(TestWorld.march, days: 7)])
    world.clock.move(days: 7)
    #expect(await world.run().publications.map(\.revision) == [3])
  }

  @Test func `months are caught up oldest first and one mail tells of them`() async {
    var world = TestWorld()
    world.due = .catchUp(TestWorld.march, most: 3)
    let end = await world.run()
    #expect(end.publications.map(\.month.description) == ["2026-01", "2026-02", "2026-03"])
    #expect(
      world.transport.recipients(of: TestWorld.march).count == 2 && world.transport.count == 2)
    #expect(world.current?.manifest.entries.contains { $0.path == "2026/01/r1/report.pdf" } == true)
    var empty = TestWorld()
    empty.due = .catchUp(TestWorld.march, most: nil)
    #expect(await empty.run().publications.map(\.month) == [TestWorld.march])
  }

  @Test func `a late source stops the month, says so once, and force goes on`() async {
    var world = TestWorld()
    let late = LateSource(name: "till", until: nil, need: TestWorld.march.last)
    world.source.late = [late]
    for _ in 0..<2 {
      let end = await world.run()
      #expect(end.troubles.first as? Setback == .late(TestWorld.march, [late]))
      #expect(world.current == nil)
    }
    #expect(world.lines(.late).count == 1)
    world.isForced = true
    #expect(await world.run().publications.count == 1)
  }

  @Test func `a failed hook leaves the mail for the next run`() async {
    var world = TestWorld()
    world.hooks = Hooks(commands: [.published: ["/bin/x"]], limitSeconds: 60)
    world.spawner = TestSpawner(.exited(3), .exited(0))
    let first = await world.run()
    #expect(first.troubles.first as? Setback == .hook(.published, .exited(3), output: "said"))
    #expect(world.transport.count == 0 && world.current != nil)
    #expect(await world.run().troubles.isEmpty)
    #expect(world.transport.count == 2)
    let command = world.spawner.commands.withLock { $0.first }
    #expect(command?.environment["CONTATTO_MONTH"] == "2026-03")
  }

  @Test func `mail is tried three times a run and again in the next, with the same bytes`() async {
    var world = TestWorld()
    let later = MailOutcome(.temporary, code: 451)
    world.transport = TestTransport(Array(repeating: later, count: 4))
    let first = await world.run()
    #expect(first.troubles.count == 1)
    #expect(await world.run().troubles.isEmpty)
    let attempts = world.transport.attempts.withLock { $0 }.filter {
      $0.recipient == "a@example.com"
    }
    #expect(attempts.count == 4 && Set(attempts.map(\.message)).count == 1)
    #expect(world.transport.count == 2)
  }

  @Test func `a message too big is sent light once, a refusal is final, doubt can be held`() async {
    var world = TestWorld()
    world.transport = TestTransport([MailOutcome(.tooBig, code: 552)])
    #expect(await world.run().troubles.isEmpty)
    let sizes = world.transport.attempts.withLock { $0.map(\.message.count) }
    #expect(sizes.count == 3 && sizes[1] < sizes[0])
    world = TestWorld()
    world.transport = TestTransport([MailOutcome(.permanent, code: 550)])
    #expect(await world.run().troubles.count == 1)
    #expect(await world.run().troubles.isEmpty)
    #expect(world.transport.count == 1)
    world = TestWorld()
    world.doubt = .hold
    world.transport = TestTransport([MailOutcome(.ambiguous, code: 354)])
    #expect(await world.run().troubles.count == 1)
    #expect(await world.run().troubles.count == 1)
    #expect(world.transport.attempts.withLock { $0.count } == 2)
  }

  @Test func `what nobody could deliver for ten days is given up, and told once`() async {
    var world = TestWorld()
    let later = MailOutcome(.temporary, code: 451)
    world.transport = TestTransport(Array(repeating: later, count: 6))
    #expect(await world.run().troubles.count == 2)
    world.clock.move(days: 11)
    #expect(await world.run().troubles.count == 2)
    #expect(await world.run().troubles.isEmpty)
    #expect(world.transport.count == 0)
  }

  @Test func `a second run at once is busy, and a foreign folder is left alone`() async throws {
    let world = TestWorld()
    try world.places.state.prepare(world.layer)
    let lock = try RunLock(state: world.places.state, layer: world.layer)
    #expect(await world.run().troubles.first as? Setback == .busy(TestWorld.state))
    _ = consume lock
    #expect(await world.run().troubles.isEmpty)
    let other = TestWorld()
    try other.layer.makeFolder(TestWorld.site)
    _ = try other.layer.openNew("\(TestWorld.site)/mine.txt")
    let end = await other.run()
    #expect(end.troubles.first as? Setback == .foreign(TestWorld.site, entry: "mine.txt"))
  }

  @Test func `months without a ledger are not mailed again`() async throws {
    let world = TestWorld()
    _ = await world.run()
    try world.layer.removeFile("\(TestWorld.state)/ledger.jsonl")
    #expect(await world.run().troubles.first as? Setback == .lostLedger(TestWorld.site))
    #expect(world.transport.count == 2)
  }

  @Test func `old releases go, the visible one and those before it stay`() async throws {
    var world = TestWorld()
    for month in 0..<5 {
      world.due = .only(TestWorld.march + month)
      #expect(await world.run().troubles.isEmpty)
    }
    let retention = Retention(places: world.places)
    let published = world.lines(.published).compactMap { $0.text("release") }
    let old = try retention.releases(published: published, kept: 3)
    #expect(Set(old) == Set(published.prefix(2)))
    try retention.remove(releases: old, messages: [])
    #expect(try world.current.map(world.places.site.isComplete) == true)
  }
}
