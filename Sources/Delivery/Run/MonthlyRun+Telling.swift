import Measures

extension MonthlyRun {
  /// Starts the operator's command for each publication that it has not been told of, then mails.
  ///
  /// Of several months of one run only the newest is mailed; it names the others.
  mutating func tell() async throws(Setback) {
    guard !rules.isDry, !rules.isUnpublished else { return }
    try skipOlderMail()
    for history in MonthHistory.all(in: ledger.entries) {
      guard let published = history.published, isInScope(history.month) else { continue }
      if !history.isHooked {
        guard try await runHook(history, published) else { continue }
      }
      guard !history.isMailSkipped, !rules.isSilent else { continue }
      try await mail(history)
    }
  }

  /// A run about one month leaves the others alone.
  private func isInScope(_ month: Month) -> Bool {
    if case .only(let only) = rules.due { month == only } else { true }
  }

  private mutating func skipOlderMail() throws(Setback) {
    guard let newest = end.publications.last else { return }
    for publication in end.publications.dropLast()
    where !history(of: publication.month).isMailSkipped {
      try skipMail(publication.month, publication.revision, reason: "told by \(newest.month)")
      end.notes.append(.told(publication.month, by: newest.month))
    }
  }

  /// True if the command was done or there is none; a failure leaves the mail for the next run.
  private mutating func runHook(
    _ history: MonthHistory, _ published: LedgerEntry
  ) async throws(Setback) -> Bool {
    if let command = services.hooks.command(.published, facts(history, published)) {
      let run = await services.spawner.run(command)
      guard run.end == .exited(0) else {
        let output = String(decoding: run.output, as: UTF8.self)
        end.troubles.append(Setback.hook(.published, run.end, output: output))
        return false
      }
    }
    let fields = LedgerFields(month: history.month, revision: history.revision)
    try ledger.append(.hooked, fields, at: services.clock.now)
    return true
  }

  private func facts(_ history: MonthHistory, _ published: LedgerEntry) -> Hooks.Facts {
    // What visitors see holds the publication too, and may be a thinner release by now.
    let visible = (try? places.site.current())?.name ?? published.text("release") ?? ""
    let folder = "\(places.site.path)/releases/\(visible)"
    let inside = Edition.folder(of: history.month, revision: history.revision)
    var facts = Hooks.Facts()
    facts.month = history.month
    facts.revision = history.revision
    facts.releaseFolder = folder
    facts.report = "\(folder)/\(inside)/report.pdf"
    facts.address = places.address
    facts.summary = published.text("headline")
    return facts
  }

  private mutating func mail(_ history: MonthHistory) async throws(Setback) {
    let postman = Postman(
      month: history.month, revision: history.revision,
      outbox: outbox(history.month, history.revision), rules: services.mail,
      clock: services.clock)
    end.troubles += try await postman.deliver(history.mail, ledger: &ledger)
  }
}
