import Measures
import Trials

/// Results of trials as JSON; names and numbers only, so that nothing needs to be escaped.
enum TrialJSON {
  /// One trial as one object.
  static func text(_ result: TrialResult) -> String {
    let members =
      ["\"scenario\": \"\(result.scenario)\"", "\"sets\": \(result.sets)"]
      + members(of: result.tally) + [
        "\"beside\": {\(result.beside.map { beside($0) }.joined(separator: ", "))}",
        "\"targets\": [\(result.targets.map(target).joined(separator: ", "))]",
        "\"passed\": \(result.isPassed)",
      ]
    return "{" + members.joined(separator: ", ") + "}"
  }

  private static func members(of tally: Tally) -> [String] {
    [
      "\"channels\": \(TrialText.channels(tally))", "\"figures\": \(tally.figures)",
      "\"covered90\": \(tally.covered90)", "\"covered50\": \(tally.covered50)",
      "\"coverage90\": \(share(tally.coverage90))", "\"coverage50\": \(share(tally.coverage50))",
      "\"addIssued\": \(tally.addIssued)", "\"addWrong\": \(tally.addWrong)",
      "\"cutIssued\": \(tally.cutIssued)", "\"cutWrong\": \(tally.cutWrong)",
      "\"holdIssued\": \(tally.holdIssued)",
      "\"cannotTellShare\": \(share(tally.cannotTellShare))",
      "\"meanAbsoluteError\": \(share(tally.meanAbsoluteError))",
    ]
  }

  private static func beside(_ item: (name: String, tally: Tally)) -> String {
    "\"\(item.name)\": {\(members(of: item.tally).joined(separator: ", "))}"
  }

  private static func target(_ target: Target) -> String {
    "{\"name\": \"\(target.subject.rawValue)\", "
      + "\"found\": \(target.found.map { TrialText.decimal($0) } ?? "null"), "
      + "\"from\": \(TrialText.decimal(target.wanted.lowerBound)), "
      + "\"to\": \(TrialText.decimal(target.wanted.upperBound)), \"met\": \(target.isMet)}"
  }

  private static func share(_ share: Ratio?) -> String {
    share.map { TrialText.decimal($0.value) } ?? "null"
  }
}
