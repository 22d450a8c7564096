import Measures

extension FolderReader {
  /// The rows of one file for linking, while its bytes stream by in blocks on all processors;
  /// `nil` if a row contradicts what the first block decided: what it gave so far is void then, and
  /// `links(of:among:as:_:)` must read it after a new beginning.
  package func streamedLinks(
    of source: any TextSource, named name: String, as part: LinkRequest.Part,
    _ request: LinkRequest
  ) -> FileReading? {
    streamedLinks(
      of: source, named: name, as: part, request, blockBytes: StreamedTable.blockBytes)
  }

  /// The same in blocks of `blockBytes`.
  func streamedLinks(
    of source: any TextSource, named name: String, as part: LinkRequest.Part,
    _ request: LinkRequest, blockBytes: Int
  ) -> FileReading? {
    guard let table = StreamedTable(source, named: name, recogniser, settings),
      let plan = LinkPlan(table, request, part.role),
      let currency = currency(table, part.role, request.words)
    else { return nil }
    let contact = LinkPlan.usualContact(table.file.profile)
    let found = table.read(blockBytes: blockBytes) {
      (
        PlainLinks(plan, request, file: part.number, currency: currency, contact: contact),
        LinkSink(request, part.role, file: part.number, settings)
      )
    }
    return found?.reading
  }

  /// The number of the file's own currency and its digits; `nil` if there are too many currencies.
  private func currency(
    _ table: StreamedTable, _ role: LinkRequest.Role, _ words: LinkWords
  ) -> (number: UInt8, minorDigits: Int)? {
    guard role == .receipts, case .known(let currency, _) = table.decisions.currency else {
      return (0, 0)
    }
    return words.currency(currency).map { ($0, currency.minorDigits) }
  }

  /// The rows of one file for linking, whatever its profile, with the others only as partners of
  /// its joins; `nil` if it is not among them.
  package func links(
    of name: String, among files: [InputFile], as part: LinkRequest.Part, _ request: LinkRequest
  ) -> FileReading? {
    let found = opened(name, among: files)
    guard case .candidate(let candidate)? = found else {
      if case .closed(let reading)? = found { return reading }
      return nil
    }
    let sink = LinkSink(request, part.role, file: part.number, settings)
    var (reading, emission) = emission(candidate, [], into: sink, tracksKeys: false)
    emission?.sink.flush()
    return reading
  }
}

extension LinkPlan {
  /// The contact of a profile whose touches are all of one kind.
  static func usualContact(_ profile: Profile) -> LinkWords.Contact {
    for block in profile.blocks where block.kind == .touch {
      guard case .word(let word)? = block.tool(.kind), case .constant = word.text.source,
        let position = word.positions.first
      else { continue }
      return LinkWords.Contact(TouchKind.allCases[position])
    }
    return .none
  }
}
