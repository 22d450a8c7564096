import Analyses
import Facts
import Measures
import Shards

extension EngineBounds {
  /// The bounds of the report of a month under the owner's configuration.
  init(_ facts: FactTable, month: Month, _ configuration: Configuration) {
    self.init(
      facts, month: month, windowDays: Material.pressureWindowDays,
      periods: RowTables.contactPeriods,
      neverDays: configuration.pressure.neverContactedDays)
  }
}
