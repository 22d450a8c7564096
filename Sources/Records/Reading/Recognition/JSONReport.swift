/// Reports that are JSON: a list under a name at the top.
enum JSONReport {
  /// The report in a text that is JSON; `nil` if it is not JSON.
  static func recognise(_ text: DecodedText, _ profiles: [Profile]) -> Recognition? {
    let start = text.bytes[text.start...].first { $0 > Byte.space }
    if start == UInt8(ascii: "{"), text.rest != nil {
      // A list is only known when its end was seen, and no vendor's is of that size.
      return .unrecognised(FileProblem(.limit), nearest: nil)
    }
    guard start == UInt8(ascii: "{"), let tree = JSONParser.tree(text.bytes, from: text.start)
    else { return nil }
    let matches = profiles.compactMap { profile in
      elements(of: profile, in: tree).map { (profile, $0) }
    }
    if matches.count == 1 { return .json(matches[0].0, matches[0].1) }
    let problem =
      matches.isEmpty
      ? FileProblem(.noProfile, detail: .format(.json))
      : FileProblem(.twoProfiles, candidates: matches.map(\.0.id).sorted())
    return .unrecognised(problem, nearest: nil)
  }

  /// The elements, if each required path leads somewhere in at least one of them.
  private static func elements(of profile: Profile, in tree: JSONTree) -> [JSONTree]? {
    guard let name = profile.match.json, case .list(let items)? = tree[name] else { return nil }
    let isThere = profile.match.require.allSatisfy { column in
      items.contains { path(profile.columns[column], in: $0) != nil }
    }
    return isThere ? items : nil
  }

  /// The first spelling of a column that leads to a value of an element.
  static func path(_ column: Profile.Column, in element: JSONTree) -> JSONTree? {
    for spelling in column.written {
      let path = spelling.split(separator: ".").map(String.init)
      if let value = element.value(at: path) { return value }
    }
    return nil
  }
}
