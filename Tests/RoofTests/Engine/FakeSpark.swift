import Delivery
import Foundation
import Synchronization

@testable import contatto
@testable import Shards

/// A `spark-sql` of these tests: it answers from what was written, as the test wants it.
final class FakeSpark: Spawner {
  /// What it says about the shards that it finds.
  private let answer: @Sendable (ShardSet) -> ChildRun
  private let set: ShardSet
  private let seen = Mutex<[ChildCommand]>([])
  private let read = Mutex<[String]>([])

  init(_ set: ShardSet, _ answer: @escaping @Sendable (ShardSet) -> ChildRun) {
    self.set = set
    self.answer = answer
  }

  /// The commands that were started.
  var commands: [ChildCommand] { seen.withLock { $0 } }

  /// The scripts that it was given.
  var scripts: [String] { read.withLock { $0 } }

  func run(_ command: ChildCommand) async -> ChildRun {
    seen.withLock { $0.append(command) }
    let script = FileManager.default.contents(atPath: command.arguments.last ?? "") ?? Data()
    read.withLock { $0.append(String(decoding: script, as: UTF8.self)) }
    return answer(set)
  }

  /// A right answer as lines, with empty tables.
  static func lines(_ set: ShardSet) -> [String] {
    let totals = set.totals.flatMap { total in
      [
        "#contatto\ttotals\t\(total.kind.rawValue)",
        ([total.kind.rawValue, "\(total.rows)"] + total.sums.map(String.init))
          .joined(separator: "\t"),
      ]
    }
    return totals + EngineTable.allCases.map { "#contatto\ttable\t\($0.rawValue)" }
      + ["#contatto\tend\t\(EngineTable.allCases.count)"]
  }

  /// A run that ended by itself with these lines.
  static func run(_ lines: [String], exit: Int32 = 0, errors: String = "") -> ChildRun {
    run(.exited(exit), Array((lines.joined(separator: "\n") + "\n").utf8), errors)
  }

  /// A run with that end.
  static func run(_ end: ChildEnd, _ output: [UInt8] = [], _ errors: String = "") -> ChildRun {
    var run = ChildRun(end: end, output: output, hasReadAll: true)
    run.errors = Array(errors.utf8)
    return run
  }
}
