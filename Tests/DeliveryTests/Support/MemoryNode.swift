@testable import Delivery

/// A file, folder or link of the file system in memory: as it is, and as a power cut would leave
/// it.
final class MemoryNode {
  let kind: FileKind
  var bytes: [UInt8] = []
  var safeBytes: [UInt8] = []
  var entries: [String: MemoryNode] = [:]
  var safeEntries: [String: MemoryNode] = [:]
  var target = ""

  init(_ kind: FileKind) { self.kind = kind }

  /// Makes a folder that is flushed.
  func addSafeFolder(_ name: String) -> MemoryNode {
    let folder = MemoryNode(.folder)
    entries[name] = folder
    safeEntries[name] = folder
    return folder
  }

  /// The node with everything below it; nodes with two names stay one.
  func copy(_ known: inout [ObjectIdentifier: MemoryNode]) -> MemoryNode {
    if let twin = known[ObjectIdentifier(self)] { return twin }
    let node = MemoryNode(kind)
    known[ObjectIdentifier(self)] = node
    (node.bytes, node.safeBytes, node.target) = (bytes, safeBytes, target)
    for (name, child) in entries { node.entries[name] = child.copy(&known) }
    for (name, child) in safeEntries { node.safeEntries[name] = child.copy(&known) }
    return node
  }

  /// What is left after a power cut; coins decide about what was not flushed.
  func survivor(_ coins: inout Coins?) -> MemoryNode {
    var known: [ObjectIdentifier: MemoryNode] = [:]
    return survivor(&coins, &known)
  }

  private func survivor(
    _ coins: inout Coins?, _ known: inout [ObjectIdentifier: MemoryNode]
  ) -> MemoryNode {
    if let twin = known[ObjectIdentifier(self)] { return twin }
    let node = MemoryNode(kind)
    known[ObjectIdentifier(self)] = node
    node.target = target
    node.bytes = (coins?.toss() ?? false) ? bytes : safeBytes
    node.safeBytes = node.bytes
    for name in Set(entries.keys).union(safeEntries.keys).sorted() {
      let (new, old) = (entries[name], safeEntries[name])
      let isNew = new !== old && (coins?.toss() ?? false)
      guard let child = isNew ? new : old else { continue }
      node.entries[name] = child.survivor(&coins, &known)
    }
    node.safeEntries = node.entries
    return node
  }
}

/// Fair coins from a seed.
struct Coins {
  var state: UInt64

  mutating func toss() -> Bool {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state & 1 == 1
  }
}
