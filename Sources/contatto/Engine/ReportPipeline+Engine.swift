import Analyses
import Delivery
import Facts
import Reporting
import Shards

extension ReportPipeline {
  /// The report as values; with a second engine only if that finds every table the same.
  ///
  /// The report's figures are the program's own. Spark adds up what was read a second time, from
  /// the shards, and a single unit of difference ends the run.
  static func report(
    _ request: Request, engine: EngineChoice, spawner: any Spawner, _ times: inout Timings
  ) async throws(Refusal) -> (report: Report, notes: [Complaint]) {
    guard engine.isSpark else { return report(request, &times) }
    let facts = facts(request)
    times.end("facts")
    let bounds = EngineBounds(facts, month: request.period.month, request.configuration)
    let answer = try await SparkEngine(choice: engine, spawner: spawner).tables(
      ShardSet(facts, parts: engine.settings.shards), bounds)
    times.end("Spark")
    let (report, counted) = MonthlyReport.countedReport(facts: facts, setting: setting(request))
    times.end("analyses")
    let differences = answer.tables.compactMap { other in
      EngineRows.own(other.table, facts, bounds, counted: counted).difference(to: other)
    }
    guard differences.isEmpty else { throw refusal(differences) }
    times.end("comparison")
    return (report, notes(facts, request) + answer.notes)
  }

  private static func refusal(_ differences: [EngineRows.Difference]) -> Refusal {
    Refusal(
      differences.map { difference in
        Complaint(
          status: .software,
          sentence: "\(difference.table.rawValue), \(difference.row): \(difference.figure) is"
            + " \(difference.own) here and \(difference.other) on Spark",
          hint: "nothing is published; this is a defect of Contatto: please report it")
      })
  }
}
