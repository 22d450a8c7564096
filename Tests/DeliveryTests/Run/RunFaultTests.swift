import Foundation
import Measures
import Synchronization
import Testing

@testable import Delivery

/// A whole run in which every file operation fails once, in every way (OPERATIONS §12.1).
struct RunFaultTests {
  /// What is done before the run that is broken, and what has changed until then.
  struct Scenario: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let isSecondMonth: Bool
    let facts: String
  }

  static let scenarios = [
    Scenario(testDescription: "first month", isSecondMonth: false, facts: "f1"),
    Scenario(testDescription: "next month", isSecondMonth: true, facts: "f1"),
    Scenario(testDescription: "next month, the last one revised", isSecondMonth: true, facts: "f2"),
  ]

  static func world(_ scenario: Scenario) async -> TestWorld {
    var world = TestWorld()
    world.doubt = .hold
    guard scenario.isSecondMonth else { return world }
    world.due = .latest(TestWorld.march - 1)
    let first = await world.run()
    #expect(first.troubles.isEmpty)
    world.due = .latest(TestWorld.march)
    world.source.facts = scenario.facts
    world.source.inputs = "i2"
    return world
  }

  /// How the operation is broken: an error, a short write, a power cut that keeps nothing or
  /// some of what was not flushed, a disk that is full from there on.
  enum Break: CaseIterable {
    case inputOutput, noRoom, interrupted, short, strictCut, looseCut, full

    /// Four ways for each operation, so that all seven take turns.
    static func ways(_ number: Int) -> [Break] {
      [.full]
        + (number % 2 == 0
          ? [.inputOutput, .interrupted, .strictCut] : [.noRoom, .short, .looseCut])
    }

    var fault: MemoryLayer.Fault {
      switch self {
      case .inputOutput: .error(EIO)
      case .noRoom: .error(ENOSPC)
      case .full: .full
      case .interrupted: .error(EINTR)
      case .short: .short
      case .strictCut, .looseCut: .crash
      }
    }
  }

  @Test(arguments: scenarios)
  func `whatever fails, visitors see a whole release and the next run mends it`(
    scenario: Scenario
  ) async throws {
    let start = await Self.world(scenario)
    var undisturbed = start
    undisturbed.layer = start.layer.copied()
    #expect(await undisturbed.run().troubles.isEmpty)
    let wanted = undisturbed.visible
    let operations = undisturbed.layer.count
    var tried = 0
    for number in 0..<operations {
      for way in Break.ways(number) {
        var world = start
        world.layer = start.layer.copied()
        let old = world.current?.name
        let watched = WatchedLayer(world.layer)
        world.transport = watched.transport()
        world.layer.fault = (number, way.fault)
        let end = await world.run()
        tried += 1
        let note: Comment =
          "\(way) at \(world.layer.log[min(number, world.layer.log.count - 1)])"
        try Self.check(&world, end, way, old: old, note)
        watched.layer.withLock { $0 = world.layer }
        try await Self.checkMending(&world, wanted, note)
      }
    }
    print("faults tried (\(scenario)): \(tried); nothing was lost, nothing was mailed twice")
    #expect(tried > 450)
  }

  /// After the broken run: a whole release or none, no open file, no success where something
  /// failed.
  private static func check(
    _ world: inout TestWorld, _ end: RunEnd, _ way: Break, old: String?, _ note: Comment
  ) throws {
    if way == .interrupted || way == .short { #expect(end.troubles.isEmpty, note) }
    if way == .strictCut { world.layer = world.layer.restarted(seed: nil) }
    if way == .looseCut { world.layer = world.layer.restarted(seed: UInt64(world.layer.count)) }
    if way != .strictCut, way != .looseCut {
      #expect(world.layer.openCount == 0, note)
      world.layer = world.layer.reopened()
    }
    guard let current = world.current else { return #expect(old == nil, note) }
    #expect(try world.places.site.isComplete(current), note)
  }

  /// The next run gives what an undisturbed one gives, once.
  private static func checkMending(
    _ world: inout TestWorld, _ wanted: [String: [UInt8]], _ note: Comment
  ) async throws {
    let again = await world.run()
    let isDoubt = again.troubles.allSatisfy { error in
      if case .mail(_, _, .ambiguous, _) = error as? Setback { true } else { false }
    }
    #expect(isDoubt, "\(note): \(again.troubles)")
    #expect(world.visible == wanted, note)
    let published = world.lines(.published).map {
      "\($0.month?.description ?? "")r\($0.revision ?? 0)"
    }
    #expect(Set(published).count == published.count, note)
    let hidden = world.layer.tree(TestWorld.site).keys.filter { $0.contains(".tmp") }
    #expect(hidden.isEmpty, note)
    let counts = Dictionary(
      grouping: world.transport.sent.withLock { $0 }, by: { "\($0.recipient)\($0.message)" })
    #expect(counts.values.allSatisfy { $0.count == 1 }, note)
    let told = world.transport.recipients(of: TestWorld.march).count
    #expect(told == 2 || !again.troubles.isEmpty, note)
  }
}
