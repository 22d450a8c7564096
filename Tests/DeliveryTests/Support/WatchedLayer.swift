import Foundation
import Synchronization
import Testing

@testable import Delivery

/// The files of a machine as its mail sees them, also after a new start.
final class WatchedLayer: Sendable {
  let layer: Mutex<MemoryLayer>

  init(_ layer: MemoryLayer) { self.layer = Mutex(layer) }

  /// A transport that sends nothing before the publication is safe on the disk.
  func transport() -> TestTransport {
    TestTransport(check: { message in
      let head = String(decoding: message.prefix(600), as: UTF8.self)
      let name = head.components(separatedBy: "<contatto.").last?.prefix(7) ?? ""
      let safe = self.layer.withLock { $0.safeContent("\(TestWorld.state)/ledger.jsonl") } ?? []
      let text = String(decoding: safe, as: UTF8.self)
      #expect(text.contains("\"published\",\"month\":\"\(name)\""))
    })
  }
}
