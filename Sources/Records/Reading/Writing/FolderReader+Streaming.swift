extension FolderReader {
  /// Reads one file, with the others only as partners of its joins, and hands its canonical JSON
  /// (FORMATS §4) to `output` in pieces while it reads; `nil` if it is not among them.
  ///
  /// Memory does not grow with the number of records. What was said of the file cannot be taken
  /// back, so a file whose last row may forbid reading it is read once before.
  package func write(
    _ name: String, among files: [InputFile], to output: @escaping @Sendable ([UInt8]) -> Void
  ) -> FileReading? {
    guard let single = opened(name, among: files) else { return nil }
    guard case .candidate(let candidate) = single else {
      guard case .closed(let reading) = single else { return nil }
      output(CanonicalJSON.text(reading, FileRecords()))
      return reading
    }
    if mayFailLate(candidate) {
      let (reading, _) = emission(candidate, [], into: NoSink(), tracksKeys: false)
      guard reading.status == .read else {
        output(CanonicalJSON.text(reading, FileRecords()))
        return reading
      }
    }
    return write(candidate, to: output)
  }

  /// What would become of a file, without its records; `nil` if it is not among them.
  package func examine(_ name: String, among files: [InputFile]) -> FileReading? {
    switch opened(name, among: files) {
    case nil: nil
    case .closed(let reading): reading
    case .candidate(let candidate):
      emission(candidate, [], into: NoSink(), tracksKeys: false).0
    }
  }

  /// True if the rows of a file are completed by tables that lie beside it.
  package func needsPartners(_ file: InputFile) -> Bool {
    guard case .recognised(let file) = FileOpening(file, index: 0, recogniser, settings) else {
      return false
    }
    return !file.profile.joins.isEmpty
  }

  /// True if a row may show that the file must be refused: nothing was decided over its currency
  /// or its days, or it states its number of rows.
  private func mayFailLate(_ candidate: Candidate) -> Bool {
    guard let decisions = try? FileDecisions(candidate.file, candidate.survey, peers: []) else {
      return true
    }
    if case .unknown = decisions.currency { return true }
    if candidate.problem != nil || candidate.file.preamble?.declaredRows != nil { return true }
    return candidate.file.profile.blocks.flatMap(\.tools).contains { _, tool in
      if case .period = tool { true } else { false }
    }
  }

  private func write(
    _ candidate: Candidate, to output: @escaping @Sendable ([UInt8]) -> Void
  ) -> FileReading {
    var json = JSONText()
    var head = FileReading(file: candidate.file, status: .read)
    let decisions = try? FileDecisions(candidate.file, candidate.survey, peers: [])
    head.dialect = decisions.map { candidate.file.dialect($0.mark) }
    CanonicalJSON.begin(head, &json)
    json.key("records")
    json.openArray()
    let book = PseudonymBook(key: settings.key)
    let writer = RecordWriter(book, forgotten: settings.forgotten)
    let sink = StreamSink(json, writer, to: output)
    var (reading, emission) = emission(candidate, [], into: sink, tracksKeys: false)
    emission?.sink.write()
    json = emission?.sink.json ?? json
    json.closeArray()
    CanonicalJSON.rows(reading, &json)
    json.closeObject()
    output(json.take())
    reading.header = head.header
    return reading
  }
}
