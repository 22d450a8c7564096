/// One report of one vendor as data: how it is recognised, read, and turned into records.
///
/// Every table is a list of rules from FORMATS §5; there are no expressions and no code.
package struct Profile: Sendable {
  /// The stable name, such as `meta.ads`.
  package let id: String
  /// Who makes the report.
  package let vendor: String
  /// What the vendor calls it.
  package let report: String
  /// How well the form is known: A (a real file was read) to D (memory only).
  package let evidence: String
  /// When the header was last confirmed; `nil` where nobody says.
  package let seen: String?
  /// The profile whose partner this table is; such a table gives no records of its own.
  package let partnerOf: String?
  /// Columns of the file, then joined ones, which have no spelling.
  package let columns: [Column]
  /// By what a file is recognised.
  package let match: Match
  /// How rows are cut out of the file.
  package let reading: Reading
  let verification: Verification
  let numbers: Numbers
  /// How times are written.
  package let time: Time
  let currency: CurrencySource
  /// What names a receipt and a row.
  package let grain: Grain
  /// The partner tables, in the order of their columns.
  package let joins: [Join]
  let order: Order?
  let skips: [SkipRule]
  let blocks: [EmitBlock]

  /// True if the report can be named but not yet read.
  package var isRecognisedOnly: Bool { blocks.isEmpty && partnerOf == nil }

  /// True if the report tells of sales, of which only one source may count per store and day.
  package var tellsSales: Bool { blocks.contains { $0.kind == .receiptLine } }

  /// The number of a logical name; `nil` if the profile has none of that name.
  func column(_ name: String) -> Int? { columns.firstIndex { $0.name == name } }
}
