import Measures
import Reporting

extension Method {
  /// How often the program is right where the truth is known: the stored self-test.
  func trials() -> [Block] {
    guard !StoredTrial.all.isEmpty else { return [] }
    let table = Table(
      id: "selftest", caption: Words.say("table.selftest"),
      columns: [
        Words.column("scenario", "column.scenario"),
        Words.figures("channels", "column.channels-asked"),
        Words.figures("coverage_90", "column.coverage-90"),
        Words.figures("coverage_50", "column.coverage-50"),
        Words.figures("add", "column.add-given"), Words.figures("add_wrong", "column.add-wrong"),
        Words.figures("cut", "column.cut-given"), Words.figures("cut_wrong", "column.cut-wrong"),
        Words.figures("cannot_tell", "column.cannot-tell-share"),
      ],
      rows: StoredTrial.all.map { trial in
        func share(_ value: Ratio?) -> Cell { .quantity(value.map { .share($0) } ?? .unknown) }
        func count(_ value: Int) -> Cell { .quantity(.count(value)) }
        return [
          .text(Words.say("selftest.\(trial.scenario)")), count(trial.channels),
          share(trial.coverage90), share(trial.coverage50), count(trial.added),
          count(trial.addedWrong), count(trial.cut), count(trial.cutWrong),
          share(trial.cannotTell),
        ]
      })
    return [.heading(Words.say("heading.selftest")), .table(table)]
  }
}
