import Measures

/// Reads a folder of exports: recognises each file, decides over it, and turns it into records.
///
/// Files are opened, surveyed and read side by side, and joined in the order of their names, so
/// that no result depends on the number of processors. Bytes in, values out; nothing fails: what
/// cannot be read is said in the reading of its file.
package struct FolderReader: Sendable {
  let recogniser: Recogniser
  let settings: ReadingSettings

  /// A reader that knows `profiles`.
  package init(profiles: [Profile], settings: ReadingSettings) {
    self.settings = settings
    recogniser = Recogniser(profiles: profiles, limits: settings.limits)
  }

  /// A file between opening and reading.
  struct Candidate: Sendable {
    let file: OpenFile
    let survey: FileSurvey
    /// What is wrong before anything is decided over the file.
    let problem: FileProblem?

    /// True if another file is a report of the same kind, and so may tell of the same rows.
    func mayOverlap(_ other: Candidate) -> Bool {
      file.index != other.file.index && file.profile.id == other.file.profile.id
    }
  }

  /// Reads all files together; the order in which they are given does not matter.
  package func read(_ files: [InputFile]) -> FolderReading {
    let inputs = files.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    let openings = opened(inputs)
    let recognised = openings.compactMap(\.file)
    let candidates = ParallelMap.results(count: recognised.count) { number in
      candidate(recognised[number], among: recognised)
    }
    let book = PseudonymBook(key: settings.key)
    let outcomes = ParallelMap.results(count: candidates.count) { number in
      outcome(
        candidates[number], peers(of: candidates[number], among: candidates), book,
        tracksKeys: candidates.contains { $0.mayOverlap(candidates[number]) })
    }
    var folder = FolderReading()
    var entries: [Overlaps.Entry] = []
    var next = zip(candidates, outcomes).makeIterator()
    for (index, opening) in openings.enumerated() {
      guard case .recognised = opening, let (candidate, (reading, records)) = next.next() else {
        if case .closed(let reading) = opening { folder.files.append(reading) }
        continue
      }
      folder.files.append(reading)
      guard reading.status == .read else { continue }
      entries.append(
        Overlaps.Entry(
          file: index, reading: reading, records: records, bytes: inputs[index].bytes,
          hasKey: !candidate.file.profile.grain.key.isEmpty,
          answer: settings.said(about: reading.file).overlap))
    }
    unite(entries, into: &folder)
    folder.diagnostics += HeaderVariants.diagnostics(folder.files)
    return folder
  }

  /// Reads one file, with the others only as partners of its joins; `nil` if it is not among them.
  package func read(_ name: String, among files: [InputFile]) -> (FileReading, FileRecords)? {
    switch opened(name, among: files) {
    case nil: nil
    case .closed(let reading): (reading, FileRecords())
    case .candidate(let candidate):
      outcome(candidate, [], PseudonymBook(key: settings.key), tracksKeys: false)
    }
  }

  /// One file with its partners.
  enum Single {
    case candidate(Candidate)
    /// Nobody's, or refused before a row was read.
    case closed(FileReading)
  }

  /// Opens one file, and of the others those that its joins need.
  func opened(_ name: String, among files: [InputFile]) -> Single? {
    let inputs = files.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    guard let index = inputs.firstIndex(where: { $0.name == name }) else { return nil }
    let own = FileOpening(inputs[index], index: index, recogniser, settings)
    guard case .recognised(let file) = own else {
      if case .closed(let reading) = own { return .closed(reading) }
      return nil
    }
    let wanted = Set(file.profile.joins.map(\.profile))
    let others = wanted.isEmpty ? [] : opened(inputs).compactMap(\.file)
    let partners = others.filter { wanted.contains($0.profile.id) }
    return .candidate(candidate(file, among: partners))
  }

  // MARK: - Files

  private func opened(_ inputs: [InputFile]) -> [FileOpening] {
    ParallelMap.results(count: inputs.count) { index in
      FileOpening(inputs[index], index: index, recogniser, settings)
    }
  }

  /// Surveys a file with its partners, and notes what forbids reading it (in the order of
  /// FORMATS §4).
  private func candidate(_ opened: OpenFile, among files: [OpenFile]) -> Candidate {
    let mains = recogniser.index.profiles
    var file = opened
    if let main = mains.first(where: { $0.id == opened.profile.partnerOf }) {
      file = Joining.prepared(opened, for: main)
    }
    let joined = Joining.joined(file, among: files)
    let survey = FileSurvey(joined ?? file)
    var problem = FileProblem(
      survey.outcome.end, rows: survey.rows, limits: settings.limits)
    if problem != nil {
      // What cannot be cut into rows has no other fault worth naming.
    } else if let duplicate = file.layout.duplicate {
      problem = FileProblem(.duplicateColumn, column: duplicate)
    } else if file.layout.questions.isEmpty, file.profile.blocks.contains(where: \.isPerQuestion) {
      problem = FileProblem(.questionsUnmapped)
    } else if joined == nil {
      problem = FileProblem(.joinMissing)
    }
    return Candidate(file: joined ?? file, survey: survey, problem: problem)
  }

  /// Date patterns that other files of the same profile leave no doubt about.
  private func peers(of candidate: Candidate, among all: [Candidate]) -> [DatePattern] {
    all.filter {
      $0.file.profile.id == candidate.file.profile.id && $0.file.index != candidate.file.index
    }
    .flatMap { FileDecisions.clearDates($0.survey) }
  }

  private func outcome(
    _ candidate: Candidate, _ peers: [DatePattern], _ book: PseudonymBook, tracksKeys: Bool
  ) -> (FileReading, FileRecords) {
    let writer = RecordWriter(book, forgotten: settings.forgotten)
    let (reading, emission) = emission(candidate, peers, into: writer, tracksKeys: tracksKeys)
    return (reading, emission?.records ?? FileRecords())
  }

  /// Decides over a file and reads it into `sink`; no emission for a file that is not read.
  func emission<Sink: RecordSink>(
    _ candidate: Candidate, _ peers: [DatePattern], into sink: Sink, tracksKeys: Bool
  ) -> (FileReading, FileEmission<Sink>?) {
    let file = candidate.file
    if let problem = candidate.problem {
      if problem.reason == .limit {
        let input = InputFile(name: file.input, bytes: [])
        return (FileOpening.stranger(input, problem), nil)
      }
      return (file.refusal(problem), nil)
    }
    do throws(FileProblem) {
      let decisions = try FileDecisions(file, candidate.survey, peers: peers)
      var emission = FileEmission(file, decisions, into: sink, tracksKeys: tracksKeys)
      emission.readAll(candidate.survey)
      return (emission.reading, emission)
    } catch {
      return (file.refusal(error), nil)
    }
  }

  // MARK: - The folder

  private func unite(_ entries: [Overlaps.Entry], into folder: inout FolderReading) {
    let overlaps = Overlaps(entries)
    var sources = RevenueSources()
    var (counted, compared): ([Overlaps.Entry], [Overlaps.Entry]) = ([], [])
    for entry in entries {
      let role = settings.said(about: entry.reading.file).revenue
      let dropped = overlaps.dropped[entry.file] ?? []
      folder.files[entry.file].rowsReplaced = dropped.count
      if overlaps.copies[entry.file] != nil { folder.files[entry.file].becomeCopy() }
      if role == .reconcileOnly {
        folder.files[entry.file].isReconcileOnly = true
        compared.append(entry)
        continue
      }
      sources.note(entry.reading, entry.records.batch, role: role)
      counted.append(entry)
    }
    folder.records.merge(counted, overlaps)
    folder.records.shopUnits = ShopUnits.found(in: folder.records, key: settings.key)
    folder.records.weekUnits = WeekUnits.found(in: folder.records, key: settings.key)
    uniteCompared(compared, overlaps, into: &folder)
    folder.diagnostics += overlaps.diagnostics
    folder.revenueConflicts = sources.conflicts
    folder.diagnostics += folder.revenueConflicts.map { conflict in
      Diagnostic(
        severity: .error, code: .twoRevenueSources, file: conflict.files.first ?? "",
        expected: conflict.profiles)
    }
  }

  /// The records that are only compared share the tables of those that count.
  private func uniteCompared(
    _ entries: [Overlaps.Entry], _ overlaps: Overlaps, into folder: inout FolderReading
  ) {
    var compared = RecordBatch()
    compared.symbols = folder.records.symbols
    compared.persons = folder.records.persons
    compared.merge(entries, overlaps)
    folder.records.symbols = compared.symbols
    folder.records.persons = compared.persons
    folder.compared = compared
  }
}

extension FileOpening {
  /// The file, if it was recognised.
  fileprivate var file: OpenFile? {
    if case .recognised(let file) = self { file } else { nil }
  }
}
