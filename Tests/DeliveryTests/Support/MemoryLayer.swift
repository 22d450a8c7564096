import Glibc

@testable import Delivery

/// A file system in memory that knows what a power cut would leave: bytes and names count only
/// after they were flushed. One operation can be made to fail.
final class MemoryLayer: FileLayer, @unchecked Sendable {
  /// What the chosen operation does instead of its work.
  enum Fault: Equatable {
    case error(Int32)
    /// A write that takes only one byte; other operations succeed.
    case short
    /// From here on the disk is full: one write still takes half of its bytes, later ones nothing.
    case full
    /// The power goes: this operation and all later ones fail.
    case crash
  }

  /// The top of the tree.
  let root: MemoryNode
  /// The operation that fails, from 0, and how.
  var fault: (number: Int, fault: Fault)?
  /// How many operations there were.
  private(set) var count = 0
  /// The name of each operation.
  private(set) var log: [String] = []
  private(set) var isDead = false
  private var isFull = false
  private var hasRoom = true
  private var files: [Int32: MemoryNode] = [:]
  private var locks: Set<String> = []
  private var locked: [Int32: String] = [:]
  private var nextDescriptor: Int32 = 100

  init(root: MemoryNode = MemoryNode(.folder)) { self.root = root }

  /// Descriptors that are open.
  var openCount: Int { files.count + locked.count }

  /// The layer after a power cut and a new start; with a seed, some of what was not flushed is
  /// there nevertheless.
  func restarted(seed: UInt64?) -> MemoryLayer {
    var coins = seed.map { Coins(state: $0 | 1) }
    return MemoryLayer(root: root.survivor(&coins))
  }

  /// The same files on another machine, as they are now.
  func copied() -> MemoryLayer {
    var known: [ObjectIdentifier: MemoryNode] = [:]
    return MemoryLayer(root: root.copy(&known))
  }

  /// The same files for another process: locks and faults are gone.
  func reopened() -> MemoryLayer { MemoryLayer(root: root) }

  private func strikes(_ name: String) throws(FileError) -> Bool {
    defer { count += 1 }
    log.append(name)
    if isDead { throw FileError(number: ENODEV) }
    guard let fault, fault.number == count else { return false }
    switch fault.fault {
    case .error(let number): throw FileError(number: number)
    case .short: return true
    case .full:
      isFull = true
      return false
    case .crash:
      isDead = true
      throw FileError(number: ENODEV)
    }
  }

  // MARK: - Paths

  private func node(_ path: String) -> MemoryNode? {
    var node: MemoryNode? = root
    for part in path.split(separator: "/") { node = node?.entries[String(part)] }
    return node
  }

  private func place(_ path: String) throws(FileError) -> (folder: MemoryNode, name: String) {
    let parts = path.split(separator: "/").map(String.init)
    guard let name = parts.last, let folder = node(parts.dropLast().joined(separator: "/")),
      folder.kind == .folder
    else { throw FileError(number: ENOENT) }
    return (folder, name)
  }

  private func add(_ new: MemoryNode, at path: String) throws(FileError) {
    let (folder, name) = try place(path)
    guard folder.entries[name] == nil else { throw FileError(number: EEXIST) }
    guard !isFull else { throw FileError(number: ENOSPC) }
    folder.entries[name] = new
  }

  private func opened(_ node: MemoryNode) -> Int32 {
    nextDescriptor += 1
    files[nextDescriptor] = node
    return nextDescriptor
  }

  // MARK: - Operations

  func kind(of path: String) throws(FileError) -> FileKind? {
    _ = try strikes("kind")
    return node(path)?.kind
  }

  func names(in path: String) throws(FileError) -> [String] {
    _ = try strikes("names")
    guard let node = node(path) else { throw FileError(number: ENOENT) }
    return node.entries.keys.sorted()
  }

  func bytes(of path: String) throws(FileError) -> [UInt8] {
    _ = try strikes("bytes")
    guard let node = node(path) else { throw FileError(number: ENOENT) }
    return node.bytes
  }

  func makeFolder(_ path: String) throws(FileError) {
    _ = try strikes("makeFolder")
    try add(MemoryNode(.folder), at: path)
  }

  func makePrivateFolder(_ path: String) throws(FileError) { try makeFolder(path) }

  func lockFolder(_ path: String) throws(FileError) -> Int32 { try lockFile(path) }

  func lockFile(_ path: String) throws(FileError) -> Int32 {
    _ = try strikes("lockFile")
    if node(path) == nil { try add(MemoryNode(.file), at: path) }
    guard locks.insert(path).inserted else { throw FileError(number: EWOULDBLOCK) }
    nextDescriptor += 1
    locked[nextDescriptor] = path
    return nextDescriptor
  }

  func openNew(_ path: String) throws(FileError) -> Int32 {
    _ = try strikes("openNew")
    let new = MemoryNode(.file)
    try add(new, at: path)
    return opened(new)
  }

  func openPrivate(_ path: String) throws(FileError) -> Int32 { try openNew(path) }

  func openAppending(_ path: String) throws(FileError) -> Int32 {
    _ = try strikes("openAppending")
    if node(path) == nil { try add(MemoryNode(.file), at: path) }
    guard let node = node(path) else { throw FileError(number: ENOENT) }
    return opened(node)
  }

  func write(_ bytes: ArraySlice<UInt8>, to descriptor: Int32) throws(FileError) -> Int {
    let isShort = try strikes("write")
    var taken = isShort ? bytes.prefix(1) : bytes
    if isFull {
      guard hasRoom, bytes.count > 1 else { throw FileError(number: ENOSPC) }
      hasRoom = false
      taken = bytes.prefix(bytes.count / 2)
    }
    files[descriptor]?.bytes += taken
    return taken.count
  }

  func sync(_ descriptor: Int32) throws(FileError) {
    _ = try strikes("sync")
    if let node = files[descriptor] { node.safeBytes = node.bytes }
  }

  func close(_ descriptor: Int32) throws(FileError) {
    files[descriptor] = nil
    if let path = locked.removeValue(forKey: descriptor) { locks.remove(path) }
    _ = try strikes("close")
  }

  func syncFolder(_ path: String) throws(FileError) {
    _ = try strikes("syncFolder")
    guard let node = node(path) else { throw FileError(number: ENOENT) }
    node.safeEntries = node.entries
  }

  func rename(_ old: String, to new: String) throws(FileError) {
    _ = try strikes("rename")
    let (source, target) = (try place(old), try place(new))
    guard let moved = source.folder.entries[source.name] else { throw FileError(number: ENOENT) }
    if let there = target.folder.entries[target.name], there.kind == .folder,
      !there.entries.isEmpty
    {
      throw FileError(number: ENOTEMPTY)
    }
    source.folder.entries[source.name] = nil
    target.folder.entries[target.name] = moved
  }

  func exchange(_ one: String, with other: String) throws(FileError) {
    throw FileError(number: ENOSYS)
  }

  func removeFile(_ path: String) throws(FileError) {
    _ = try strikes("removeFile")
    let (folder, name) = try place(path)
    guard folder.entries[name] != nil else { throw FileError(number: ENOENT) }
    folder.entries[name] = nil
  }

  func removeFolder(_ path: String) throws(FileError) {
    _ = try strikes("removeFolder")
    let (folder, name) = try place(path)
    guard let node = folder.entries[name] else { throw FileError(number: ENOENT) }
    guard node.entries.isEmpty else { throw FileError(number: ENOTEMPTY) }
    folder.entries[name] = nil
  }

  func link(_ old: String, to new: String) throws(FileError) {
    _ = try strikes("link")
    guard let node = node(old) else { throw FileError(number: ENOENT) }
    try add(node, at: new)
  }

  func makeLink(at path: String, to target: String) throws(FileError) {
    _ = try strikes("makeLink")
    let new = MemoryNode(.link)
    new.target = target
    try add(new, at: path)
  }

  func target(of path: String) throws(FileError) -> String {
    _ = try strikes("target")
    guard let node = node(path) else { throw FileError(number: ENOENT) }
    return node.target
  }

  func shorten(_ path: String, to count: Int) throws(FileError) {
    _ = try strikes("shorten")
    guard let node = node(path) else { throw FileError(number: ENOENT) }
    node.bytes = Array(node.bytes.prefix(count))
  }

  func freeBytes(at path: String) throws(FileError) -> Int {
    _ = try strikes("freeBytes")
    return 1 << 30
  }

  // MARK: - For tests

  /// What is at a path, without counting as an operation; links are followed one step.
  func content(_ path: String) -> [UInt8]? { node(path)?.bytes }

  /// The bytes that a power cut would leave.
  func safeContent(_ path: String) -> [UInt8]? { node(path)?.safeBytes }

  /// The text of a link.
  func linkTarget(_ path: String) -> String? { node(path)?.target }

  /// Every path below a folder with its content.
  func tree(_ path: String) -> [String: [UInt8]] {
    guard let node = node(path) else { return [:] }
    var all: [String: [UInt8]] = [:]
    for (name, child) in node.entries {
      if child.kind == .folder {
        for (inside, bytes) in tree("\(path)/\(name)") { all["\(name)/\(inside)"] = bytes }
      } else {
        all[name] = child.bytes + Array(child.target.utf8)
      }
    }
    return all
  }
}
