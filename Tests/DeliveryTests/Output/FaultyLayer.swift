import Glibc

@testable import Delivery

/// The real file system, with one operation that fails.
final class FaultyLayer: FileLayer {
  /// What the chosen operation does instead of its work.
  enum Fault: Equatable {
    case error(Int32)
    /// A write that takes only one byte; other operations succeed.
    case short
  }

  private let disk = DiskLayer()
  /// The number of the operation that fails, from 0; `nil` = none.
  private let failing: Int?
  private let fault: Fault
  /// False: the file system knows no exchange in one step.
  private let exchanges: Bool
  /// How many operations there were.
  private(set) var count = 0
  /// The name of each operation.
  private(set) var log: [String] = []
  /// Descriptors that are open.
  private(set) var open: Set<Int32> = []

  init(failing: Int? = nil, fault: Fault = .error(EIO), exchanges: Bool = true) {
    self.failing = failing
    self.fault = fault
    self.exchanges = exchanges
  }

  /// True if this operation is the one.
  private func strikes(_ name: String) throws(FileError) -> Bool {
    defer { count += 1 }
    log.append(name)
    guard count == failing else { return false }
    if case .error(let number) = fault { throw FileError(number: number) }
    return true
  }

  func kind(of path: String) throws(FileError) -> FileKind? {
    _ = try strikes("kind")
    return try disk.kind(of: path)
  }

  func names(in path: String) throws(FileError) -> [String] {
    _ = try strikes("names")
    return try disk.names(in: path)
  }

  func bytes(of path: String) throws(FileError) -> [UInt8] {
    _ = try strikes("bytes")
    return try disk.bytes(of: path)
  }

  func makeFolder(_ path: String) throws(FileError) {
    _ = try strikes("makeFolder")
    try disk.makeFolder(path)
  }

  func lockFolder(_ path: String) throws(FileError) -> Int32 {
    _ = try strikes("lockFolder")
    let descriptor = try disk.lockFolder(path)
    open.insert(descriptor)
    return descriptor
  }

  func openNew(_ path: String) throws(FileError) -> Int32 {
    _ = try strikes("openNew")
    let descriptor = try disk.openNew(path)
    open.insert(descriptor)
    return descriptor
  }

  func write(_ bytes: ArraySlice<UInt8>, to descriptor: Int32) throws(FileError) -> Int {
    let isShort = try strikes("write")
    return try disk.write(isShort ? bytes.prefix(1) : bytes, to: descriptor)
  }

  func sync(_ descriptor: Int32) throws(FileError) {
    _ = try strikes("sync")
    try disk.sync(descriptor)
  }

  func close(_ descriptor: Int32) throws(FileError) {
    open.remove(descriptor)
    try? disk.close(descriptor)
    _ = try strikes("close")
  }

  func syncFolder(_ path: String) throws(FileError) {
    _ = try strikes("syncFolder")
    try disk.syncFolder(path)
  }

  func rename(_ old: String, to new: String) throws(FileError) {
    _ = try strikes("rename")
    try disk.rename(old, to: new)
  }

  func exchange(_ one: String, with other: String) throws(FileError) {
    _ = try strikes("exchange")
    guard exchanges else { throw FileError(number: EINVAL) }
    try disk.exchange(one, with: other)
  }

  func removeFile(_ path: String) throws(FileError) {
    _ = try strikes("removeFile")
    try disk.removeFile(path)
  }

  func removeFolder(_ path: String) throws(FileError) {
    _ = try strikes("removeFolder")
    try disk.removeFolder(path)
  }

  func link(_ old: String, to new: String) throws(FileError) {
    _ = try strikes("link")
    try disk.link(old, to: new)
  }

  func makeLink(at path: String, to target: String) throws(FileError) {
    _ = try strikes("makeLink")
    try disk.makeLink(at: path, to: target)
  }

  func target(of path: String) throws(FileError) -> String {
    _ = try strikes("target")
    return try disk.target(of: path)
  }

  func lockFile(_ path: String) throws(FileError) -> Int32 {
    _ = try strikes("lockFile")
    return try disk.lockFile(path)
  }

  func openAppending(_ path: String) throws(FileError) -> Int32 {
    _ = try strikes("openAppending")
    return try disk.openAppending(path)
  }

  func openPrivate(_ path: String) throws(FileError) -> Int32 {
    _ = try strikes("openPrivate")
    return try disk.openPrivate(path)
  }

  func makePrivateFolder(_ path: String) throws(FileError) {
    _ = try strikes("makePrivateFolder")
    try disk.makePrivateFolder(path)
  }

  func shorten(_ path: String, to count: Int) throws(FileError) {
    _ = try strikes("shorten")
    try disk.shorten(path, to: count)
  }

  func freeBytes(at path: String) throws(FileError) -> Int {
    _ = try strikes("freeBytes")
    return try disk.freeBytes(at: path)
  }
}
