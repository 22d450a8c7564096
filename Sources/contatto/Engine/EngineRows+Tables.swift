import Analyses
import Facts
import Shards

extension EngineRows {
  /// What the report counted for a table.
  static func own(
    _ table: EngineTable, _ facts: FactTable, _ bounds: EngineBounds, counted: RowTables
  ) -> EngineRows {
    let numbers: [[Int64]] =
      switch table {
      case .lastCredit: counted.lastCredit
      case .customersByMonth: counted.customersByMonth
      case .purchaseGaps: counted.purchaseGaps
      case .firstContact: counted.firstContact
      case .channelFunnel: counted.channelFunnel
      case .arrivals: counted.arrivals
      default: []
      }
    return own(table, facts, bounds)
      ?? EngineRows(table, numbers: numbers.map { $0.map(Optional.some) })
  }
}
