import Foundation
import Testing

@testable import contatto

/// A disk that is full (OPERATIONS §12.5).
struct DiskFullTests {
  /// How a small file system is bounded.
  enum Bound: String, CaseIterable {
    case size, nodes = "nr_inodes"
  }

  @Test(arguments: Bound.allCases)
  func `a full disk leaves the published report, and with room the next run goes on`(
    bound: Bound
  ) throws {
    let probe = try BuiltProgram.run(
      in: "/", shell: "unshare -rm sh -c 'mount -t tmpfs none /mnt' 2>/dev/null")
    guard probe.status == 0 else { return print("skipped: mounting is not allowed here") }
    let start = try MonthlyShop.withSeptember()
    let (aftermath, _) = try Aftermath.learned(from: start)
    let before = try Self.used(start, bound)
    let grown = try start.copied()
    _ = try grown.run()
    let after = try Self.used(grown, bound)
    // From no room at all to more than enough.
    let steps = Effort.count(sample: 4, whole: 40)
    var refused = 0
    for step in 0..<steps {
      let room = before + (after - before) * step * 3 / (2 * (steps - 1)) + 8
      let run = try Self.run(start, bound, room: room)
      let note: Comment = "\(bound) \(room): \(run)"
      #expect([0, 73, 74].contains(run.status), note)
      refused += run.status == 0 ? 0 : 1
      #expect(run.isWhole && [aftermath.old, aftermath.new].contains(run.release), note)
      #expect(run.mended == 0 && run.mendedRelease == aftermath.new, note)
    }
    print("faults tried (\(bound.rawValue) of the disk): \(steps), \(refused) refused; no loss")
    #expect(refused > 0 && refused < steps)
  }

  /// What a run on a small disk, and the next one with room, came to.
  private struct Trial {
    let status: Int
    let isWhole: Bool
    let release: String?
    let mended: Int
    let mendedRelease: String?
    let errors: String
  }

  /// KiB or names that the shop takes.
  private static func used(_ shop: MonthlyShop, _ bound: Bound) throws -> Int {
    let count = try BuiltProgram.run(
      in: shop.path, shell: bound == .size ? "du -sk --apparent-size . | cut -f1" : "find . | wc -l"
    )
    let number = Int(count.output.trimmingCharacters(in: .whitespacesAndNewlines)) ?? 0
    // Files take whole pages in memory.
    let pages = bound == .size ? shop.visible.count * 4 : 0
    return number + pages
  }

  private static func run(_ start: MonthlyShop, _ bound: Bound, room: Int) throws -> Trial {
    let limit = bound == .size ? "size=\(room)k" : "size=64m,nr_inodes=\(room)"
    let script = """
      mount -t tmpfs -o \(limit) none /mnt && cp -a "\(start.path)/." /mnt && cd /mnt || exit 99
      $CONTATTO run --month 2026-10
      echo $?
      if (cd site/current && sha256sum --check --strict --quiet SHA256SUMS) >/dev/null 2>&1
      then echo whole; else echo broken; fi
      readlink site/current
      mount -o remount,size=64m,nr_inodes=9999 /mnt
      $CONTATTO run --month 2026-10
      echo $?
      readlink site/current
      """
    let run = try BuiltProgram.run(
      in: "/", shell: "unshare -rm sh -c '\(script)'", environment: ["CONTATTO": BuiltProgram.path])
    let lines = run.output.split(separator: "\n").map(String.init)
    guard lines.count == 5 else { throw Repository.Missing(path: run.output + run.errors) }
    return Trial(
      status: Int(lines[0]) ?? -1, isWhole: lines[1] == "whole", release: lines[2],
      mended: Int(lines[3]) ?? -1, mendedRelease: lines[4], errors: run.errors)
  }
}
