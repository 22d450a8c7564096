/// Checks that ids are unique and that what is referred to exists.
struct ReferenceCheck {
  /// Where complaints go.
  let list: ComplaintList

  /// Complains about an id of `[[table]]` that an earlier one has already.
  func unique(_ table: String, _ ids: [String], key: String) {
    var seen: Set<String> = []
    for (index, id) in ids.enumerated() where !id.isEmpty && !seen.insert(id).inserted {
      list.add(
        SettingPath().key(table).index(index).key(key),
        "two [[\(table)]] have the \(key) \"\(id)\"")
    }
  }

  /// Complains about an alias that also belongs to an earlier `[[table]]`.
  func aliases(_ table: String, _ names: [[String]]) {
    var owner: [String: Int] = [:]
    for (index, group) in names.enumerated() {
      for (place, name) in group.enumerated() {
        guard let earlier = owner[name] else {
          owner[name] = index
          continue
        }
        // Equal ids are the affair of `unique`.
        guard place > 0, earlier != index else { continue }
        list.add(
          SettingPath().key(table).index(index).key("aliases"),
          "the alias \"\(name)\" belongs to \"\(names[earlier][0])\" already")
      }
    }
  }

  /// Complains about a name that is not among the ids.
  func known(_ table: String, _ names: [String], key: String, among ids: [String]) {
    for (index, name) in names.enumerated() where !name.isEmpty && !ids.contains(name) {
      let nearest = NearestWord.of(name, among: ids)
      list.add(
        SettingPath().key(table).index(index).key(key), "\"\(name)\" is no \(key)",
        hint: nearest.map { "did you mean \($0)?" } ?? "possible: \(ids.joined(separator: ", "))")
    }
  }
}
