/// Headers of one report that changed between its files: vendors add and rename columns without
/// a word (FORMATS §7.1).
enum HeaderVariants {
  /// One note for each file whose header differs from that of the file before, by name.
  static func diagnostics(_ files: [FileReading]) -> [Diagnostic] {
    var last: [String: [String]] = [:]
    var notes: [Diagnostic] = []
    for file in files where file.status == .read && !file.header.isEmpty {
      guard let profile = file.profile else { continue }
      defer { last[profile] = file.header }
      guard let before = last[profile] else { continue }
      let (old, new) = (Set(before.map { FoldedText($0) }), Set(file.header.map { FoldedText($0) }))
      let added = file.header.filter { !old.contains(FoldedText($0)) }.map { "+\($0)" }
      let gone = before.filter { !new.contains(FoldedText($0)) }.map { "-\($0)" }
      guard !added.isEmpty || !gone.isEmpty else { continue }
      notes.append(
        Diagnostic(
          severity: .note, code: .headerVariant, file: file.file, found: profile,
          expected: added + gone))
    }
    return notes
  }
}
