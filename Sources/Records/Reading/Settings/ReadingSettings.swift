package import Measures

/// What the project says about reading: the shop's own currency and zone, and its answers.
package struct ReadingSettings: Sendable {
  /// What the user answered for one profile, because the file itself could not tell.
  package struct Answers: Hashable, Sendable {
    /// The decimal mark.
    package var decimal: DecimalMark?
    /// The date pattern.
    package var date: String?
    /// The currency.
    package var currency: Currency?

    /// Answers to up to three questions.
    package init(decimal: DecimalMark? = nil, date: String? = nil, currency: Currency? = nil) {
      self.decimal = decimal
      self.date = date
      self.currency = currency
    }
  }

  /// A question of a survey that is to be read.
  package struct Question: Hashable, Sendable {
    /// The header cell, blanks collapsed; with a sub-question behind ` / `.
    package let name: String
    /// The id in the records.
    package let id: String
    /// The lowest answer of the scale, as a plain decimal.
    package let lowest: String?
    /// The highest answer of the scale, as a plain decimal.
    package let highest: String?

    /// A question and its scale.
    package init(name: String, id: String, lowest: String? = nil, highest: String? = nil) {
      self.name = name
      self.id = id
      self.lowest = lowest
      self.highest = highest
    }
  }

  /// Whether a source of sales counts.
  package enum RevenueRole: String, Sendable, CaseIterable {
    /// Its sales are nobody else's.
    case counts
    /// It is compared with the source that counts, and never added.
    case reconcileOnly = "reconcile-only"
  }

  /// What to do with a file that tells of the same as a later one.
  package enum OverlapAnswer: String, Sendable, CaseIterable {
    /// Both count: they only look alike.
    case add
    /// The later one counts.
    case replace
  }

  /// What is said about one file.
  package struct FileSettings: Hashable, Sendable {
    /// The profile: confirms a weak one or decides between two.
    package var profile: String?
    /// The name of the survey; `nil` for the name of the file.
    package var survey: String?
    /// The questions to read.
    package var questions: [Question] = []
    /// Whether its sales count; `nil` where nobody said.
    package var revenue: RevenueRole?
    /// Whether it counts beside a later file that tells of the same; `nil` where nobody said.
    package var overlap: OverlapAnswer?

    /// Nothing said.
    package init() {}
  }

  /// The currency of the shop.
  package var currency: Currency
  /// The zone of the shop.
  package var zone: ZoneTable
  /// Finds the zone of an IANA name, for files that name a zone in each row.
  package var zones: @Sendable (String) -> ZoneTable?
  /// The secret under which persons become pseudonyms.
  package var key: [UInt8]
  /// Persons who are to be nobody: their rows count, and nothing leads from them to a person.
  package var forgotten: Set<Pseudonym> = []
  /// Answers by profile id.
  package var answers: [String: Answers] = [:]
  /// What is said about single files, by their names.
  package var files: [String: FileSettings] = [:]
  /// What is said about all other files.
  package var otherFiles = FileSettings()
  /// How large the parts of a file may be.
  package var limits = ScanLimits.standard

  /// The shop's currency, zone and secret; nothing answered yet.
  package init(
    currency: Currency, zone: ZoneTable, key: [UInt8],
    zones: @escaping @Sendable (String) -> ZoneTable?
  ) {
    self.currency = currency
    self.zone = zone
    self.key = key
    self.zones = zones
  }

  /// What is said about a file.
  func said(about file: String) -> FileSettings { files[file] ?? otherFiles }
}
