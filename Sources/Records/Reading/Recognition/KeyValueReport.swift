/// Reports of one campaign: a title, then a key and a value on each line.
enum KeyValueReport {
  /// The profiles whose title and required keys a text has, and their cells.
  static func recognise(_ text: DecodedText, _ profiles: [Profile], _ limits: ScanLimits)
    -> [(profile: Profile, cells: [[UInt8]])]
  {
    let wanted = profiles.filter { $0.reading.kind == .keyvalue }
    for delimiter in Byte.delimiters where !wanted.isEmpty {
      let first = SampledRecord.first(text, delimiter, limits, count: 1).records
      guard let title = first.first?.cells.first.map({ FoldedText($0) }) else { continue }
      let titled = wanted.filter { $0.match.firstLine.contains(title) }
      guard !titled.isEmpty else { continue }
      // The keys stand at the top; what follows is a table of links.
      let values = values(SampledRecord.first(text, delimiter, limits, count: 1000).records)
      let matches = titled.compactMap { profile in
        cells(of: profile, values).map { (profile, $0) }
      }
      if !matches.isEmpty { return matches }
    }
    return []
  }

  /// The first value of each key, without the colon behind it.
  private static func values(_ records: [SampledRecord]) -> [String: [UInt8]] {
    var values: [String: [UInt8]] = [:]
    for record in records where record.cells.count > 1 {
      let cell = record.cells[0]
      let key = FoldedText(cell.last == Byte.colon ? cell.dropLast() : cell[...]).text
      if values[key] == nil { values[key] = record.cells[1] }
    }
    return values
  }

  private static func cells(of profile: Profile, _ values: [String: [UInt8]]) -> [[UInt8]]? {
    let found = profile.columns.map { column in
      column.written.lazy.compactMap { values[FoldedText($0).text] }.first
    }
    guard profile.match.require.allSatisfy({ found[$0] != nil }) else { return nil }
    return found.map { $0 ?? [] }
  }
}
