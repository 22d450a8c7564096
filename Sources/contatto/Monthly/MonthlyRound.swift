import Delivery
import Measures

/// A run with everything around it: lock, operator's programs, status files, words.
struct MonthlyRound {
  let setup: RunSetup
  let places: RunPlaces<DiskLayer>
  let services: RunServices
  let flags: RunFlags
  let source: ReportSource

  /// Does the round and gives what went wrong, as complaints in their order.
  func complaints(began: Int) async throws(Refusal) -> [Complaint] {
    let rules = try flags.rules(setup)
    do {
      guard !rules.isDry else { return await finished(rules, began: began) }
      try places.state.prepare(places.layer)
      let lock = try RunLock(state: places.state, layer: places.layer)
      let complaints = await finished(rules, began: began)
      _ = consume lock
      return complaints
    } catch {
      throw Refusal([error])
    }
  }

  private func finished(_ rules: RunRules, began: Int) async -> [Complaint] {
    var notes = await hook(.start, exit: nil, publication: nil, isDry: rules.isDry)
    let end = await run(rules)
    source.clearProgress()
    let complaints = Refusal(end.troubles).complaints + refusals(end)
    let exit = ExitReason.worst(complaints.map(\.status))
    let isWell = exit == .done || exit == .refusals
    notes += await hook(
      isWell ? .success : .failure, exit: exit, publication: end.publications.last,
      isDry: rules.isDry)
    if !rules.isDry { notes += writeStatus(end, exit: exit, isWell: isWell, began: began) }
    say(end, notes: notes, isDry: rules.isDry)
    return complaints
  }

  private func run(_ rules: RunRules) async -> RunEnd {
    do throws(Setback) {
      var run = try MonthlyRun(
        places: places, services: services, rules: rules, source: source,
        run: RunSetup.runName())
      return await run.finish()
    } catch {
      var end = RunEnd()
      end.troubles = [error]
      return end
    }
  }

  /// Optional files that were refused, and with `--strict` warnings, of what was published.
  private func refusals(_ end: RunEnd) -> [Complaint] {
    guard !end.publications.isEmpty else { return [] }
    let warnings = end.publications.map(\.warnings).max() ?? 0
    guard flags.strict, warnings > 0 else { return source.refusals }
    return source.refusals + [
      Complaint(
        status: .refusals, sentence: "\(warnings) findings about the files",
        hint: "contatto check lists them")
    ]
  }

  // MARK: - Around the run

  private func hook(
    _ event: HookEvent, exit: ExitReason?, publication: RunEnd.Publication?, isDry: Bool
  ) async -> [RunEnd.Note] {
    let facts = Hooks.Facts(publication, exit: exit?.rawValue, address: places.address)
    guard !isDry, let command = services.hooks.command(event, facts) else { return [] }
    let run = await services.spawner.run(command)
    guard run.end != .exited(0) else { return [] }
    return [.hook(event, run.end, output: String(decoding: run.output, as: UTF8.self))]
  }

  private func writeStatus(
    _ end: RunEnd, exit: ExitReason, isWell: Bool, began: Int
  ) -> [RunEnd.Note] {
    let now = services.clock.now
    let late = end.troubles.compactMap { error -> Int? in
      if case .late(_, let sources) = error as? Setback { sources.count } else { nil }
    }
    let status = RunStatus(
      at: now, exit: exit.rawValue,
      lastSuccess: isWell ? now : StatusFile.lastSuccess(places),
      published: StatusFile.newest(places), sourcesLate: late.reduce(0, +),
      warnings: end.publications.map(\.warnings).max() ?? 0, seconds: now - began)
    do throws(Setback) {
      try status.write(to: places.state, layer: places.layer)
      return []
    } catch {
      return [.status(Complaint(error).sentence)]
    }
  }

  private func say(_ end: RunEnd, notes: [RunEnd.Note], isDry: Bool) {
    if isDry, end.troubles.isEmpty { Output.write(RunWords.plan(end)) }
    let lines = (end.notes + notes).compactMap { RunWords.line($0, isVerbose: flags.verbose) }
    for line in lines { Output.error("contatto: \(line)\n") }
    guard flags.verbose else { return }
    Output.error(source.times.text)
    guard !isDry else { return }
    if end.publications.isEmpty, end.troubles.isEmpty {
      Output.error("contatto: nothing is due\n")
    }
    for publication in end.publications {
      Output.error("contatto: \(RunWords.line(publication))\n")
    }
  }
}
