import Delivery
import Facts
import Measures
import Shards

/// `manifest.json` of a folder of shards: what every table must add up to.
enum ShardManifest {
  /// Its name.
  static let name = "manifest.json"

  /// The manifest of a set of shards.
  static func bytes(_ set: ShardSet, totals: [ShardSet.Total], month: Month) -> [UInt8] {
    func member(_ name: String, _ value: PlainJSON) -> PlainJSON.Member {
      PlainJSON.Member(name: name, value: value)
    }
    let kinds = totals.map { total -> PlainJSON in
      let sums = zip(total.kind.totals, total.sums).map { member($0.name, .number("\($1)")) }
      return .object([
        member("table", .text(total.kind.rawValue)),
        member("files", .integer(set.paths(of: total.kind).count)),
        member("rows", .integer(total.rows)),
        member("columns", .list(total.kind.columns.map { .text($0.name) })),
        member("totals", .object(sums)),
      ])
    }
    return PlainJSON.object([
      member("schema", .integer(1)), member("program", .text("contatto \(Program.version)")),
      member("month", .text("\(month)")), member("as_of", .text("\(set.facts.asOf)")),
      member("currency", .text(set.facts.rules.currency.code)),
      member("minor_units_per_unit", .number("\(set.facts.rules.currency.minorUnitsPerUnit)")),
      member("tables", .list(kinds)),
    ]).bytes + [0x0A]
  }
}
