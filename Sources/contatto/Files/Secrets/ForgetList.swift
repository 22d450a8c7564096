import Delivery
import Measures
import Records

/// The pseudonyms of persons who are to be forgotten, in a file beside the key (OPERATIONS §10.8).
///
/// Its first line holds a fingerprint of the key: under another key the list would mean nobody.
struct ForgetList {
  /// The file.
  let path: String
  private let key: [UInt8]
  private let library: ProfileLibrary

  /// Larger files are no lists.
  private static let mostBytes = 1 << 28

  /// The list of the configuration; `nil` where none is named.
  init?(_ loaded: LoadedConfiguration, library: ProfileLibrary) throws(Refusal) {
    guard let stated = loaded.configuration.privacy.forgetFile else { return nil }
    path = loaded.path(stated)
    key = try PrivacyKey.bytes(for: loaded)
    self.library = library
  }

  /// The first line: what the file is, and the first four bytes of a code under the key.
  private var head: String {
    let code = HMAC(key: key).code(Array("contatto key fingerprint".utf8)).prefix(4)
    let digits = code.map { byte in (byte < 16 ? "0" : "") + String(byte, radix: 16) }
    return "contatto-forget 1 key \(digits.joined())"
  }

  /// The persons of the list; none where the file is not there yet.
  func pseudonyms() throws(Refusal) -> Set<Pseudonym> {
    let bytes: [UInt8]
    do throws(SystemError) {
      bytes = try OpenFile(named: path).content(limit: ForgetList.mostBytes) ?? []
    } catch {
      if error.status == .noInput { return [] }
      throw Refusal(error.status, error.sentence, file: path)
    }
    let lines = bytes.split(separator: 0x0A)
    guard let first = lines.first, first.elementsEqual(head.utf8) else {
      throw Refusal(
        .configuration, "was not written under this key", file: path,
        hint: "put the old key back, or remove the file and run contatto forget again")
    }
    var persons: Set<Pseudonym> = []
    for (index, line) in lines.enumerated().dropFirst() {
      guard let person = Pseudonym(digits: line) else {
        throw Refusal([
          Complaint(
            status: .configuration, place: .init(file: path, line: index + 1),
            sentence: "is no pseudonym", hint: "only contatto forget writes this file")
        ])
      }
      persons.insert(person)
    }
    return persons
  }

  /// Adds persons by the ids and addresses that files write for them; gives how many are new.
  func add(_ ids: [[UInt8]]) throws(Refusal) -> Int {
    let known = try pseudonyms()
    let named = ids.map { Set(library.pseudonyms(of: $0, key: key)) }
    let all = named.reduce(known) { $0.union($1) }
    let lines = [head] + all.map(\.description).sorted()
    try NewFile.replace(Array((lines.joined(separator: "\n") + "\n").utf8), at: path)
    return named.count { !$0.isSubset(of: known) }
  }
}
