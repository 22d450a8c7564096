/// Finds the one profile that a file fits; never a default.
struct Recogniser: Sendable {
  let index: SignatureIndex
  let limits: ScanLimits

  init(profiles: [Profile], limits: ScanLimits) {
    index = SignatureIndex(profiles)
    self.limits = limits
  }

  private typealias Sampling = (delimiter: UInt8, records: [SampledRecord], end: RecordScanner.End)

  /// What `text` is; `stem` is the name of its file without folder and extension, `chosen` the
  /// profile that the user named for it.
  func recognise(_ text: DecodedText, stem: String, chosen: String?) -> Recognition {
    if let json = JSONReport.recognise(text, index.profiles) { return json }
    let samplings: [Sampling] = Byte.delimiters.map { delimiter in
      let sample = SampledRecord.first(text, delimiter, limits)
      return (delimiter, sample.records, sample.end)
    }
    let candidates = headers(samplings)
    if let chosen, let hit = best(candidates.filter { index.profiles[$0.profile].id == chosen }) {
      return table(hit, samplings)
    }
    let name = FoldedText(stem)
    let named = candidates.filter { candidate in
      !candidate.needsName || index.profiles[candidate.profile].match.fileNames.contains(name)
    }
    let reports = KeyValueReport.recognise(text, index.profiles, limits)
    for isWeak in [false, true] {
      let tables = named.filter {
        (index.profiles[$0.profile].match.isWeak || $0.needsName) == isWeak
      }
      let hit = best(tables)
      let matches = hit.map { hit in tables.filter { $0.isSamePlace(as: hit) } } ?? []
      let others = isWeak ? [] : reports
      switch (matches.count, others.count) {
      case (1, 0): return hit.map { table($0, samplings) } ?? nobody(samplings)
      case (0, 1): return .keyValue(others[0].profile, others[0].cells)
      case (0, 0): continue
      default:
        let ids = matches.map { index.profiles[$0.profile].id } + others.map(\.profile.id)
        return .unrecognised(FileProblem(.twoProfiles, candidates: ids.sorted()), nearest: nil)
      }
    }
    return nobody(samplings)
  }

  /// A record that is the header of a profile's table under a delimiter.
  private struct Candidate {
    let profile: Int
    let sampling: Int
    let position: Int
    let cells: Int
    let needsName: Bool

    func isSamePlace(as other: Candidate) -> Bool {
      sampling == other.sampling && position == other.position
    }
  }

  private func headers(_ samplings: [Sampling]) -> [Candidate] {
    samplings.indices.flatMap { sampling in
      samplings[sampling].records.flatMap { record in
        index.findings(record).filter(\.isHeader).map { finding in
          Candidate(
            profile: finding.profile, sampling: sampling, position: record.position,
            cells: record.cells.count, needsName: finding.needsName)
        }
      }
    }
  }

  /// Of each delimiter the first record, of these the one with most cells.
  private func best(_ candidates: [Candidate]) -> Candidate? {
    let firsts = Byte.delimiters.indices.compactMap { sampling in
      candidates.filter { $0.sampling == sampling }.min { $0.position < $1.position }
    }
    return firsts.max { $0.cells != $1.cells ? $0.cells < $1.cells : $0.sampling > $1.sampling }
  }

  private func table(_ hit: Candidate, _ samplings: [Sampling]) -> Recognition {
    let (delimiter, records, _) = samplings[hit.sampling]
    let profile = index.profiles[hit.profile]
    let hasSecond = profile.reading.headerRows == 2 && hit.position + 1 < records.count
    return .table(
      profile,
      TableHeader(
        delimiter: delimiter, record: records[hit.position],
        preamble: Array(records[..<hit.position]),
        second: hasSecond ? records[hit.position + 1] : nil))
  }

  /// No profile fits: the nearest one, or a file beyond the limits.
  private func nobody(_ samplings: [Sampling]) -> Recognition {
    var best: (share: (Int, Int), profile: Profile, missing: [Int])?
    for sampling in samplings {
      for finding in sampling.records.flatMap(index.findings) where finding.present >= 2 {
        let profile = index.profiles[finding.profile]
        let share = (finding.present, profile.match.require.count)
        guard share.0 * 2 >= share.1 else { continue }
        if let held = best,
          !Recogniser.isCloser(share, profile.id, than: held.share, held.profile.id)
        {
          continue
        }
        best = (share, profile, finding.missing)
      }
    }
    if best == nil, let broken = broken(samplings) {
      return .unrecognised(broken, nearest: nil)
    }
    let nearest = best.map { best in
      FileReading.Nearest(
        profile: best.profile.id, missing: best.missing.map { best.profile.columns[$0].name })
    }
    return .unrecognised(FileProblem(.noProfile), nearest: nearest)
  }

  /// The limit that a file breaks under the delimiter that cuts it into most cells.
  private func broken(_ samplings: [Sampling]) -> FileProblem? {
    let problems = samplings.compactMap { sampling -> FileProblem? in
      guard case .limit = sampling.end else { return nil }
      return FileProblem(sampling.end, rows: 0, limits: limits)
    }
    return problems.first { $0.detail == .bound(.columns, most: limits.columns) } ?? problems.first
  }

  /// A larger share; then more columns; then the smaller id.
  private static func isCloser(
    _ share: (Int, Int), _ id: String, than other: (Int, Int), _ otherID: String
  ) -> Bool {
    let (left, right) = (share.0 * other.1, other.0 * share.1)
    if left != right { return left > right }
    if share.0 != other.0 { return share.0 > other.0 }
    return id.utf8.lexicographicallyPrecedes(otherID.utf8)
  }
}
