import Measures

/// The monthly round: build → publish → tell the operator's command → mail (OPERATIONS §4, §5).
///
/// Each step is in the ledger before the next begins, so that a run that dies is taken up by the
/// next one where it stopped. A later step never undoes an earlier one.
package struct MonthlyRun<Layer: FileLayer> {
  let places: RunPlaces<Layer>
  let services: RunServices
  let rules: RunRules
  let source: any EditionSource
  var ledger: Ledger<Layer>
  var end = RunEnd()

  /// A run that holds the lock. Reads the ledger and takes up what a dead run has left.
  package init(
    places: RunPlaces<Layer>, services: RunServices, rules: RunRules, source: any EditionSource,
    run: String
  ) throws(Setback) {
    self.places = places
    self.services = services
    self.rules = rules
    self.source = source
    ledger = try Ledger(
      path: places.state.ledger, run: run, layer: places.layer, isLocked: !rules.isDry)
    if ledger.wasTorn { end.notes.append(.tornLedger) }
    guard !rules.isDry else { return }
    try places.site.prepare()
    try places.site.removeUnfinished()
    try recover()
  }

  /// A release that became visible just before its run died is written down now.
  private mutating func recover() throws(Setback) {
    guard let current = try places.site.current() else { return }
    let manifest = current.manifest
    let history = self.history(of: manifest.month)
    guard history.revision < manifest.revision else { return }
    guard let built = history.built, built.revision == manifest.revision else {
      throw .lostLedger(places.site.path)
    }
    var fields = LedgerFields(month: manifest.month, revision: manifest.revision)
    fields.add("release", current.name)
    fields.add("figures", built.text("figures"))
    fields.add("headline", built.text("headline"))
    fields.add("recovered", if: true)
    try ledger.append(.published, fields, at: services.clock.now)
    end.notes.append(.recovered(manifest.month, revision: manifest.revision))
  }

  func history(of month: Month) -> MonthHistory {
    MonthHistory.all(in: ledger.entries).first { $0.month == month } ?? MonthHistory(month: month)
  }

  /// Does everything that is due. A month that cannot be published ends the series; what was
  /// published before it stays and is told.
  package mutating func finish() async -> RunEnd {
    let months = rules.months(MonthHistory.all(in: ledger.entries))
    do {
      for month in months { try await publishIfDue(month) }
    } catch {
      end.troubles.append(error)
    }
    do {
      try await tell()
    } catch {
      end.troubles.append(error)
    }
    return end
  }

  // MARK: - One month

  private mutating func publishIfDue(_ month: Month) async throws {
    let standing = try source.standing()
    let history = self.history(of: month)
    let isNew = history.published == nil
    if !isNew, !rules.isForced, isSame(standing, as: history.looked) { return }
    try checkLateness(month, history)
    if isNew { return try await build(month, revision: 1, history) }
    let again = try await source.edition(
      of: month, revision: history.revision,
      published: try figures(before: month, revision: history.revision), others: [])
    if again.digest == history.publishedBuild?.text("report") {
      return try note(.unchanged, again, standing)
    }
    guard again.facts != history.publishedBuild?.text("facts") || rules.isForced else {
      end.notes.append(.kept(month))
      return try note(.skipped, again, standing, reason: "config")
    }
    if let days = daysToWait(history) { return end.notes.append(.waiting(month, days: days)) }
    try await build(month, revision: history.revision + 1, history)
  }

  private func isSame(_ standing: Standing, as entry: LedgerEntry?) -> Bool {
    entry?.text("inputs") == standing.inputs && entry?.text("config") == standing.configuration
      && entry?.text("version") == standing.version
  }

  private mutating func checkLateness(_ month: Month, _ history: MonthHistory) throws {
    guard !rules.isForced else { return }
    let late = try source.late(for: month)
    guard !late.isEmpty else { return }
    if !rules.isDry, history.late != late.map(\.name) {
      var fields = LedgerFields(month: month, revision: nil)
      fields.add("sources", late.map(\.name))
      try ledger.append(.late, fields, at: services.clock.now)
    }
    throw Setback.late(month, late)
  }

  /// Days until a month may be revised again; `nil` = it may now.
  private func daysToWait(_ history: MonthHistory) -> Int? {
    guard !rules.isForced, history.revision > 1, let at = history.published?.at else { return nil }
    let days = rules.revisedEveryDays - (services.clock.now - at) / 86_400
    return days > 0 ? days : nil
  }

  private mutating func note(
    _ event: LedgerEntry.Event, _ edition: Edition, _ standing: Standing, reason: String? = nil
  ) throws(Setback) {
    guard !rules.isDry else { return }
    var fields = LedgerFields(month: edition.month, revision: edition.revision)
    fields.add("reason", reason)
    fields.add(standing)
    try ledger.append(event, fields, at: services.clock.now)
  }

  // MARK: - Build and publish

  private mutating func build(
    _ month: Month, revision: Int, _ history: MonthHistory
  ) async throws {
    let edition = try await source.edition(
      of: month, revision: revision, published: try figures(before: month, revision: revision),
      others: end.publications.map(\.month))
    guard !rules.isDry, !rules.isUnpublished else {
      return end.publications.append(.init(edition, release: nil))
    }
    try writeDown(edition)
    let release = try publish(edition, history)
    var fields = LedgerFields(month: month, revision: revision)
    fields.add("release", release)
    fields.add("figures", Digest.text(edition.figures))
    fields.add("headline", edition.headline)
    try ledger.append(.published, fields, at: services.clock.now)
    if edition.letters.isEmpty || rules.isSilent {
      try skipMail(edition.month, edition.revision, reason: rules.isSilent ? "asked" : "nobody")
    }
    end.publications.append(.init(edition, release: release))
  }

  /// The figures of everything that was published before a revision of a month: the last revision
  /// of each earlier month, and the revision before of the month itself.
  private func figures(before month: Month, revision: Int) throws(Setback) -> [PublishedFigures] {
    let tree = FileTree(layer: places.layer)
    var figures: [PublishedFigures] = []
    for history in MonthHistory.all(in: ledger.entries) where history.month <= month {
      let number = history.month == month ? revision - 1 : history.revision
      guard number > 0 else { continue }
      let path = places.state.figures(of: history.month, revision: number)
      do throws(FileError) {
        guard let bytes = try tree.content(of: path) else { continue }
        // The own month is left without: its build changes between a build and its check.
        let ground = history.month == month ? nil : history.publishedBuild
        figures.append(
          PublishedFigures(
            month: history.month, revision: number, bytes: bytes,
            ground: ground.flatMap(PublishedFigures.Ground.init)))
      } catch {
        throw .failed(path, error)
      }
    }
    return figures
  }

  /// Figures and messages, then the line that says so: all before anybody can see the release.
  private mutating func writeDown(_ edition: Edition) throws(Setback) {
    let tree = FileTree(layer: places.layer)
    let path = places.state.figures(of: edition.month, revision: edition.revision)
    do throws(FileError) {
      try tree.replace(path, with: edition.figures)
      try tree.syncFolder(places.state.figures)
    } catch {
      throw .failed(path, error)
    }
    try outbox(edition.month, edition.revision).write(
      edition, at: services.clock.now, mostBytes: services.mail.mostBytes)
    var fields = LedgerFields(month: edition.month, revision: edition.revision)
    fields.add("as_of", edition.asOf.description)
    fields.add("state", edition.state)
    fields.add(edition.standing)
    fields.add("facts", edition.facts)
    fields.add("report", edition.digest)
    fields.add("figures", Digest.text(edition.figures))
    fields.add("headline", edition.headline)
    fields.add("warnings", edition.warnings)
    fields.add("refused", edition.refused)
    try ledger.append(.built, fields, at: services.clock.now)
  }

  func outbox(_ month: Month, _ revision: Int) -> Outbox<Layer> {
    Outbox(state: places.state, month: month, revision: revision, layer: places.layer)
  }

  private func publish(_ edition: Edition, _ history: MonthHistory) throws -> String {
    let previous = try places.site.current()
    let listed = ListedEdition(
      month: edition.month, revision: edition.revision, headline: edition.headline)
    let composer = ReleaseComposer(
      edition: edition, previous: previous, site: places.site, keptMonths: rules.keptMonths)
    let release = try composer.release(
      listed: ListedEdition.all(in: ledger.entries, adding: listed, kept: rules.keptMonths),
      source: source, superseded: history.revision)
    return try places.site.publish(release, after: previous)
  }

  mutating func skipMail(_ month: Month, _ revision: Int, reason: String) throws(Setback) {
    var fields = LedgerFields(month: month, revision: revision)
    fields.add("stage", "mail")
    fields.add("reason", reason)
    try ledger.append(.skipped, fields, at: services.clock.now)
  }
}
