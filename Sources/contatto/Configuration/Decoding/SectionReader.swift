import Measures

/// Reads one table of the configuration strictly: what is not asked for is an unknown key.
///
/// Each reading function gives `nil` where the key is absent or wrong; a wrong one is on the list
/// of complaints by then, and a configuration with complaints is never used.
struct SectionReader {
  /// Where the table stands.
  let path: SettingPath
  /// Where complaints go.
  let list: ComplaintList
  private let entries: [String: SettingValue]
  private var known: [String] = []

  /// A reader of the table `setting`; anything but a table is complained about and reads as empty.
  init(_ setting: SettingValue?, at path: SettingPath, list: ComplaintList) {
    self.path = path
    self.list = list
    if case .table(let entries) = setting {
      self.entries = entries
    } else {
      self.entries = [:]
      if let setting { list.add(path, "\(path) must be a table, not \(setting.kind)") }
    }
  }

  /// True if the table has the key, right or wrong.
  func has(_ key: String) -> Bool { entries[key] != nil }

  /// Names in the table, in the order of the file; for tables whose keys are the user's own.
  var names: [String] {
    entries.keys.sorted { left, right in
      Array(left.utf8).lexicographicallyPrecedes(right.utf8)
    }
  }

  /// The raw value of a key, which becomes known by this.
  mutating func take(_ key: String) -> SettingValue? {
    known.append(key)
    list.note(path, key: key)
    return entries[key]
  }

  /// Complains that a required key is absent; gives `placeholder`, which nobody will see.
  func missing<Value>(_ key: String, _ placeholder: Value, hint: String? = nil) -> Value {
    if !has(key) {
      let table = path.steps.isEmpty ? "the file" : "\(path)"
      list.add(path, "the key \(key) is missing in \(table)", hint: hint)
    }
    return placeholder
  }

  /// Complains about the value of `key`.
  func complain(_ key: String, _ sentence: String, hint: String? = nil) {
    list.add(path.key(key), "\(path.key(key)) \(sentence)", hint: hint)
  }

  /// Complains about every key that was not asked for, with the nearest one that could be meant.
  func finish() {
    for name in names where !known.contains(name) {
      let nearest = NearestWord.of(name, among: known)
      let all = known.sorted().joined(separator: ", ")
      list.add(
        path.key(name), "unknown key \(path.key(name))",
        hint: nearest.map { "did you mean \($0)?" } ?? "keys here: \(all)")
    }
  }
}
