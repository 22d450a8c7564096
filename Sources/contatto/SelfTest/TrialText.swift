import Measures
import Trials

/// Results of trials as a table for people and as lines for a file.
enum TrialText {
  /// One block a trial: counts, shares, and whether its targets are met.
  static func text(_ result: TrialResult) -> String {
    var lines = ["\(result.scenario): \(result.sets) sets", line("published", result.tally)]
    lines += result.beside.map { line($0.name, $0.tally) }
    lines += result.targets.map { target in
      let found = target.found.map { decimal($0) } ?? "nothing of the kind"
      let wanted = "\(decimal(target.wanted.lowerBound)) to \(decimal(target.wanted.upperBound))"
      return "  \(target.isMet ? "met" : "MISSED") \(target.subject.rawValue): \(found) (\(wanted))"
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The header of `row`.
  static let header =
    "scenario,sets,channels,coverage90,coverage50,add_issued,add_wrong,cut_issued,cut_wrong,"
    + "cannot_tell_share,mean_absolute_error,met\n"

  /// One trial as a line of a CSV file, for the method page.
  static func row(_ result: TrialResult) -> String {
    let tally = result.tally
    let shares = [tally.coverage90, tally.coverage50].map { $0.map { decimal($0.value) } ?? "" }
    let counts = [tally.addIssued, tally.addWrong, tally.cutIssued, tally.cutWrong].map(String.init)
    let ends = [tally.cannotTellShare, tally.meanAbsoluteError].map {
      $0.map { decimal($0.value) } ?? ""
    }
    let fields =
      [result.scenario, "\(result.sets)", "\(channels(tally))"] + shares + counts + ends
      + [result.isPassed ? "yes" : "no"]
    return fields.joined(separator: ",") + "\n"
  }

  /// Channels about which anything was asked.
  static func channels(_ tally: Tally) -> Int { max(tally.asked, tally.figures) }

  private static func line(_ name: String, _ tally: Tally) -> String {
    func share(_ value: Ratio?) -> String { value.map { decimal($0.value) } ?? "–" }
    return "  \(name): \(channels(tally)) channels, 90 % intervals hold \(share(tally.coverage90)),"
      + " 50 % \(share(tally.coverage50)), add \(tally.addIssued) (wrong \(tally.addWrong)),"
      + " cut \(tally.cutIssued) (wrong \(tally.cutWrong)), hold \(tally.holdIssued),"
      + " cannot tell \(share(tally.cannotTellShare)),"
      + " mean error \(share(tally.meanAbsoluteError))"
  }

  /// A number with four digits after the point.
  static func decimal(_ value: Double) -> String {
    let scaled = Int64((value * 10_000).rounded())
    let (whole, rest) = scaled.magnitude.quotientAndRemainder(dividingBy: 10_000)
    let digits = String(rest)
    let zeros = String(repeating: "0", count: 4 - digits.count)
    return "\(scaled < 0 ? "-" : "")\(whole).\(zeros)\(digits)"
  }
}
