import Measures
import Synchronization

@testable import Delivery

/// A clock that a test sets; waiting takes no time.
final class TestClock: WallClock {
  private let seconds: Mutex<Int>

  init(_ text: String) { seconds = Mutex(Instant.seconds(text) ?? 0) }

  var now: Int { seconds.withLock { $0 } }

  func wait(seconds wait: Int) async { seconds.withLock { $0 += wait } }

  func move(days: Int) { seconds.withLock { $0 += days * 86_400 } }
}

/// Starts nothing and gives the ends that a test says, the last one again and again.
final class TestSpawner: Spawner {
  let commands = Mutex<[ChildCommand]>([])
  private let ends: Mutex<[ChildEnd]>

  init(_ ends: ChildEnd...) { self.ends = Mutex(ends) }

  func run(_ command: ChildCommand) async -> ChildRun {
    commands.withLock { $0.append(command) }
    let end = ends.withLock { $0.count > 1 ? $0.removeFirst() : $0.first ?? .exited(0) }
    return ChildRun(end: end, output: Array("said".utf8), hasReadAll: true)
  }
}

/// Notes what is sent and gives the outcomes that a test says, then "sent".
final class TestTransport: MailTransport {
  /// A message that was handed over.
  struct Sent: Equatable {
    let recipient: String
    let message: [UInt8]
  }

  let sent = Mutex<[Sent]>([])
  let attempts = Mutex<[Sent]>([])
  private let outcomes: Mutex<[MailOutcome]>
  private let check: @Sendable ([UInt8]) -> Void

  init(_ outcomes: [MailOutcome] = [], check: @escaping @Sendable ([UInt8]) -> Void = { _ in }) {
    self.outcomes = Mutex(outcomes)
    self.check = check
  }

  func send(
    _ message: [UInt8], from sender: MailAddress, to recipient: MailAddress
  ) async -> MailOutcome {
    check(message)
    let outcome = outcomes.withLock {
      $0.isEmpty ? MailOutcome(.sent, code: 250) : $0.removeFirst()
    }
    let item = Sent(recipient: recipient.text, message: message)
    attempts.withLock { $0.append(item) }
    if outcome.outcome == .sent { sent.withLock { $0.append(item) } }
    return outcome
  }

  /// The recipients of the messages about a month, one for each that was handed over.
  func recipients(of month: Month) -> [String] {
    let mark = Array("Message-ID: <contatto.\(month).".utf8)
    return sent.withLock { $0 }.filter { item in
      item.message.indices.contains { item.message[$0...].starts(with: mark) }
    }.map(\.recipient)
  }

  var count: Int { sent.withLock { $0.count } }
}

/// A machine in memory with a site and a state folder, on which runs are tried.
struct TestWorld {
  var layer: MemoryLayer
  var source = TinySource()
  let clock = TestClock("2026-04-03T04:30:00Z")
  var transport = TestTransport()
  var spawner = TestSpawner()
  var hooks = Hooks(commands: [:], limitSeconds: 60)
  var doubt = MailRules.Doubt.resend
  var due = RunRules.Due.latest(TestWorld.march)
  var isForced = false
  var isSilent = false

  static let march = Month(index: 2026 * 12 + 2)
  static let site = "/srv/site"
  static let state = "/var/state"

  init() {
    layer = MemoryLayer()
    for name in ["srv", "var"] { _ = layer.root.addSafeFolder(name) }
  }

  var places: RunPlaces<MemoryLayer> {
    RunPlaces(
      state: TestWorld.state, site: TestWorld.site, address: nil, layer: layer)
  }

  var services: RunServices {
    RunServices(
      clock: clock, spawner: spawner, hooks: hooks,
      mail: MailRules(
        transport: transport, mostBytes: 9_700_000, doubt: doubt,
        waits: MailRules.usualWaits))
  }

  /// One run from lock to end, as the program makes it.
  func run() async -> RunEnd {
    var rules = RunRules(due: due, revisedMonths: 2, revisedEveryDays: 7, keptMonths: 36)
    rules.isForced = isForced
    rules.isSilent = isSilent
    do throws(Setback) {
      try places.state.prepare(layer)
      let lock = try RunLock(state: places.state, layer: layer)
      var run = try MonthlyRun(
        places: places, services: services, rules: rules, source: source, run: "test")
      let end = await run.finish()
      _ = consume lock
      return end
    } catch {
      var end = RunEnd()
      end.troubles = [error]
      return end
    }
  }

  /// The release that visitors see; `nil` without one.
  var current: Release? { try? places.site.current() }

  /// The lines of the ledger with an event.
  func lines(_ event: LedgerEntry.Event) -> [LedgerEntry] {
    let ledger = try? Ledger(
      path: places.state.ledger, run: "", layer: layer, isLocked: false)
    return (ledger?.entries ?? []).filter { $0.event == event }
  }

  /// Everything that visitors can see.
  var visible: [String: [UInt8]] {
    guard let target = layer.linkTarget("\(TestWorld.site)/current") else { return [:] }
    return layer.tree("\(TestWorld.site)/\(target)")
  }
}
