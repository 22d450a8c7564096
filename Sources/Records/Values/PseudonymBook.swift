import Measures
import Synchronization

/// The pseudonyms of a folder while it is read, so that nobody who stands in fifty files is
/// enciphered fifty times.
///
/// It holds what pseudonyms are made of and must not outlive the reading of the folder; of very
/// many persons it forgets the first, so that a file of any size costs the same memory.
final class PseudonymBook: Sendable {
  private struct Part {
    var messages = SymbolTable()
    var pseudonyms: [Pseudonym] = []
  }

  /// A part with its lock.
  private final class Shelf: Sendable {
    let part = Mutex(Part())
  }

  /// How many persons a shelf holds before it is emptied.
  private static let mostKept = 1 << 13

  private let hmac: HMAC
  /// Several, so that files that are read side by side seldom wait for each other.
  private let shelves: [Shelf]

  /// An empty book under a key.
  init(key: [UInt8]) {
    hmac = HMAC(key: key)
    shelves = (0..<16).map { _ in Shelf() }
  }

  /// The pseudonym of a message.
  func pseudonym(of message: [UInt8]) -> Pseudonym {
    let sum = message.reduce(into: UInt64(message.count)) { $0 = $0 &* 31 &+ UInt64($1) }
    return shelves[Int(sum % 16)].part.withLock { part in
      if part.pseudonyms.count >= PseudonymBook.mostKept { part = Part() }
      let symbol = part.messages.symbol(message)
      if Int(symbol.index) < part.pseudonyms.count { return part.pseudonyms[Int(symbol.index)] }
      let pseudonym = Pseudonym(digest: hmac.code(message))
      part.pseudonyms.append(pseudonym)
      return pseudonym
    }
  }
}
