extension LedgerFields {
  /// Adds what a report was made from.
  mutating func add(_ standing: Standing) {
    add("inputs", standing.inputs)
    add("config", standing.configuration)
    add("version", standing.version)
  }
}
