import Foundation
import TestServers
import Testing

/// What must hold after a run that was broken, and after the next one.
struct Aftermath {
  /// The release before the broken run, and the one that an undisturbed run makes.
  let old: String?
  /// What visitors see after an undisturbed run.
  let wanted: [String: Data]
  /// The release of an undisturbed run.
  let new: String

  /// Learns from an undisturbed run in a copy of `start`; gives how long it took, in seconds.
  static func learned(from start: MonthlyShop) throws -> (Aftermath, seconds: Double) {
    let shop = try start.copied()
    let began = ContinuousClock.now
    let run = try shop.run()
    let time = (ContinuousClock.now - began) / .seconds(1)
    guard run.status == 0, let new = shop.release else {
      throw Repository.Missing(path: "an undisturbed run: \(run.errors)")
    }
    return (Aftermath(old: start.release, wanted: shop.visible, new: new), time)
  }

  /// Visitors see a whole release, the old or the new one.
  func checkBroken(_ shop: MonthlyShop, _ note: Comment) {
    #expect(shop.release == old || shop.release == new, note)
    #expect(shop.release == nil || shop.isComplete, note)
  }

  /// The next run makes what an undisturbed one makes, and leaves nothing lying about.
  func checkMended(_ shop: MonthlyShop, mailbox: String?, _ note: Comment) throws {
    let run = try shop.run()
    // A message that may have arrived is held, which the run says with 75.
    let isHeld = run.status == 75 && run.errors.contains("perhaps sent")
    #expect(run.status == 0 || isHeld, "\(note): \(run.status) \(run.errors)")
    #expect(shop.release == new, note)
    #expect(shop.visible == wanted, note)
    #expect(shop.leftovers.isEmpty, note)
    let published = shop.ledger("published").filter { $0.contains("\"month\":\"2026-10\"") }
    #expect(published.count == 1, note)
    guard let mailbox else { return }
    let mails = try ReceivedMail.all(in: mailbox)
    let counts = Dictionary(grouping: mails, by: \.envelope.to)
    #expect(counts.values.allSatisfy { $0.count == 1 }, note)
    #expect(counts.count == 2 || isHeld, "\(note): \(run.errors)")
  }
}
