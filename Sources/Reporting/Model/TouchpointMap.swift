/// The moments of the customer's life × channels: "where are we, where not?".
package struct TouchpointMap: Sendable {
  /// What a cell of the grid says.
  package enum Content: Sendable {
    /// Contacts were made (area = contacts) and judged; `nil` contacts: used, but not counted.
    case used(contacts: Int?, Verdict)
    /// Planned, but nothing was seen there.
    case missing
    /// Not planned and not seen.
    case notPlanned
  }

  /// One channel.
  package struct Row: Sendable {
    /// Name of the channel.
    package var name: Phrase
    /// One content a phase.
    package var cells: [Content]

    /// A row of the grid.
    package init(name: Phrase, cells: [Content]) {
      self.name = name
      self.cells = cells
    }
  }

  /// Names of the phases in the order of the customer's life.
  package var phases: [Phrase]
  /// The channels.
  package var rows: [Row]

  /// A map; a row of another width is our own mistake.
  package init(phases: [Phrase], rows: [Row]) {
    precondition(rows.allSatisfy { $0.cells.count == phases.count }, "A map row misses a phase.")
    self.phases = phases
    self.rows = rows
  }
}
