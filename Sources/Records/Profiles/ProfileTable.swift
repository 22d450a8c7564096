/// One table of a profile while it is decoded: typed access, and an error for every unknown key.
struct ProfileTable {
  let file: String
  let line: Int
  private let members: [ProfileSource.Member]

  /// The table at `source`, whose keys must be among `keys` (nil: any key).
  init(_ source: ProfileSource, file: String, key: String, keys: [String]?) throws(ProfileError) {
    self.file = file
    line = source.line
    guard case .table(let members) = source.value else {
      throw ProfileError(
        file: file, line: source.line, problem: .wrongType(key: key, expected: "table"))
    }
    self.members = members
    guard let keys else { return }
    for member in members where !keys.contains(member.key) {
      let nearest = Spelling.nearest(member.key, in: keys)
      throw ProfileError(
        file: file, line: member.value.line,
        problem: .unknownKey(member.key, nearest: nearest))
    }
  }

  /// Keys and values in the order of the file.
  var entries: [ProfileSource.Member] { members }

  subscript(_ key: String) -> ProfileSource? { members.first { $0.key == key }?.value }

  /// The line of a key, or of the table without it.
  func line(of key: String) -> Int { self[key]?.line ?? line }

  func error(_ problem: ProfileError.Problem, at key: String? = nil) -> ProfileError {
    ProfileError(file: file, line: key.map(line(of:)) ?? line, problem: problem)
  }

  func text(_ key: String) throws(ProfileError) -> String? {
    guard let source = self[key] else { return nil }
    guard case .text(let text) = source.value else { throw wrong(key, "text") }
    return text
  }

  func needText(_ key: String) throws(ProfileError) -> String {
    guard let text = try text(key) else { throw error(.missingKey(key)) }
    return text
  }

  func flag(_ key: String) throws(ProfileError) -> Bool {
    guard let source = self[key] else { return false }
    guard case .flag(let flag) = source.value else { throw wrong(key, "true or false") }
    return flag
  }

  func number(_ key: String) throws(ProfileError) -> Int? {
    guard let source = self[key] else { return nil }
    guard case .number(let number) = source.value else { throw wrong(key, "whole number") }
    return number
  }

  /// A list of texts; a single text is a list of one; nothing is an empty list.
  func texts(_ key: String) throws(ProfileError) -> [String] {
    guard let source = self[key] else { return [] }
    return try ProfileTable.texts(source, key: key, file: file)
  }

  static func texts(_ source: ProfileSource, key: String, file: String) throws(ProfileError)
    -> [String]
  {
    if case .text(let text) = source.value { return [text] }
    guard case .list(let items) = source.value else {
      throw ProfileError(
        file: file, line: source.line, problem: .wrongType(key: key, expected: "list of texts"))
    }
    var texts: [String] = []
    for item in items {
      guard case .text(let text) = item.value else {
        throw ProfileError(
          file: file, line: item.line, problem: .wrongType(key: key, expected: "list of texts"))
      }
      texts.append(text)
    }
    return texts
  }

  func table(_ key: String, keys: [String]?) throws(ProfileError) -> ProfileTable? {
    guard let source = self[key] else { return nil }
    return try ProfileTable(source, file: file, key: key, keys: keys)
  }

  func tables(_ key: String, keys: [String]) throws(ProfileError) -> [ProfileTable] {
    guard let source = self[key] else { return [] }
    guard case .list(let items) = source.value else { throw wrong(key, "list of tables") }
    var tables: [ProfileTable] = []
    for item in items {
      tables.append(try ProfileTable(item, file: file, key: key, keys: keys))
    }
    return tables
  }

  /// One of a closed list of words; `nil` without the key.
  func word<Word: RawRepresentable & CaseIterable>(_ key: String, as type: Word.Type)
    throws(ProfileError) -> Word? where Word.RawValue == String
  {
    guard let text = try text(key) else { return nil }
    guard let word = Word(rawValue: text) else {
      let allowed = Word.allCases.map(\.rawValue)
      throw error(.unknownWord(key: key, found: text, allowed: allowed), at: key)
    }
    return word
  }

  private func wrong(_ key: String, _ expected: String) -> ProfileError {
    error(.wrongType(key: key, expected: expected), at: key)
  }
}
