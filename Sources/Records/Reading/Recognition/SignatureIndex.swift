/// All spellings of all profiles in one dictionary, so that a record is compared with every
/// profile at once.
struct SignatureIndex: Sendable {
  private struct Mention: Sendable {
    let profile: Int
    let column: Int
  }

  let profiles: [Profile]
  private var spelt: [String: [Mention]] = [:]
  private var captures: [(spelling: ColumnSpelling, mention: Mention)] = []
  private var forbidden: [String: [Int]] = [:]
  /// The most bytes that a header cell may have to be one of the spellings.
  private var longest = 0
  /// The ASCII bytes, in both cases, with which a spelling begins.
  private var starts = [Bool](repeating: false, count: 128)

  init(_ profiles: [Profile]) {
    self.profiles = profiles
    for (number, profile) in profiles.enumerated() where profile.reading.kind == .table {
      for (column, entry) in profile.columns.enumerated() {
        note(entry, Mention(profile: number, column: column))
      }
      for spelling in profile.match.forbid {
        noteStart(spelling.text)
        forbidden[spelling.text, default: []].append(number)
      }
    }
  }

  private mutating func note(_ column: Profile.Column, _ mention: Mention) {
    for (text, spelling) in zip(column.written, column.spellings) {
      noteStart(text)
      if spelling.hasCapture {
        captures.append((spelling, mention))
      } else {
        spelt[FoldedText(text).text, default: []].append(mention)
      }
    }
  }

  /// Notes the length of a spelling and the byte it begins with, in both cases.
  private mutating func noteStart(_ text: String) {
    // Blanks and marks may be longer in a file than in the normal form.
    longest = max(longest, text.utf8.count * 3)
    guard let first = text.utf8.first, first < 0x80 else { return }
    starts[Int(first)] = true
    if Byte.isLetter(first) { starts[Int(first ^ 0x20)] = true }
  }

  private func isPossible(_ cell: [UInt8]) -> Bool {
    guard let first = cell.first, cell.count <= longest else { return false }
    return first >= 0x80 || starts[Int(first)]
  }

  /// What each profile finds in a record.
  struct Finding {
    /// The number of the profile.
    let profile: Int
    /// Required columns that are there.
    let present: Int
    /// Required columns that are not, by number.
    let missing: [Int]
    /// True if the record is the header of the profile's table.
    let isHeader: Bool
    /// True if only the name of the file can confirm it.
    let needsName: Bool
  }

  /// The profiles of which at least one required column is in the record, by number.
  func findings(_ record: SampledRecord) -> [Finding] {
    // Most of the first forty records hold data: what is longer than every spelling, or begins
    // with a byte that no spelling begins with, is not worth folding.
    let possible = record.cells.map { isPossible($0) ? FoldedText($0) : nil }
    guard possible.contains(where: { $0 != nil }) else { return [] }
    let header = possible.map { $0 ?? FoldedText("") }
    var found: [Int: Set<Int>] = [:]
    var banned: Set<Int> = []
    for cell in header where !cell.isEmpty {
      for mention in spelt[cell.text] ?? [] {
        found[mention.profile, default: []].insert(mention.column)
      }
      for (spelling, mention) in captures where spelling.matches(cell) {
        found[mention.profile, default: []].insert(mention.column)
      }
      banned.formUnion(forbidden[cell.text] ?? [])
    }
    return found.keys.sorted().compactMap { number in
      finding(number, found[number] ?? [], header, isBanned: banned.contains(number))
    }
  }

  private func finding(_ number: Int, _ columns: Set<Int>, _ header: [FoldedText], isBanned: Bool)
    -> Finding?
  {
    let match = profiles[number].match
    let missing = match.require.filter { !columns.contains($0) }
    let present = match.require.count - missing.count
    guard present > 0 else { return nil }
    var isHeader = missing.isEmpty && !isBanned
    if let first = match.firstColumn {
      let spellings = profiles[number].columns[first].spellings
      let stands = header.first.map { cell in spellings.contains { $0.matches(cell) } } ?? false
      isHeader = isHeader && stands && header.count > 1
    }
    return Finding(
      profile: number, present: present, missing: missing, isHeader: isHeader,
      needsName: !match.fileNames.isEmpty && match.some.filter(columns.contains).count < 2)
  }
}
