import Reporting

/// Something that stands complete in the annex: a table, or texts on a subject.
struct AnnexPart {
  /// What it is.
  enum Content {
    /// A table.
    case table(Table)
    /// Terms and their meanings.
    case texts([GlossaryEntry])
  }

  /// Name of the place where it stands.
  let id: String
  /// What a link to it says.
  let title: Phrase
  /// What stands there.
  let content: Content

  private init(id: String, title: Phrase, content: Content) {
    self.id = id
    self.title = title
    self.content = content
  }

  /// A table.
  init(_ table: Table) {
    self.init(id: table.id, title: table.caption, content: .table(table))
  }

  /// A block of a section of that name; `nil` if the annex has no place for its kind.
  init?(_ block: Block, of section: Phrase) {
    switch block {
    case .table(let table): self.init(table)
    case .glossary(let entries):
      guard let first = entries.first else { return nil }
      self.init(id: "texts-" + first.term.key, title: section, content: .texts(entries))
    case .heading, .paragraph, .list, .keyFigures, .messages, .chart, .caveat, .nextSteps:
      return nil
    }
  }

  /// Name of the destination in the document.
  var destination: String { "annex-\(Slug.path(id))" }
}
