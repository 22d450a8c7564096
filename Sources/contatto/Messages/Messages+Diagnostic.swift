import Records

extension Messages {
  /// A defect of the input as one sentence: what was found, what was expected, what to do. Never a
  /// cell value, only its shape.
  static func sentence(_ diagnostic: Diagnostic) -> String {
    if let detail = diagnostic.detail { return sentence(detail) }
    var parts = [text(diagnostic.code)]
    if let found = diagnostic.found, !found.isEmpty { parts[0] += ": found \(found)" }
    if !diagnostic.expected.isEmpty {
      parts[0] += ", expected \(diagnostic.expected.joined(separator: ", "))"
    }
    if let hint = diagnostic.hint {
      parts.append("Write above the first table of contatto.toml: \(hint)")
    }
    return parts.map { $0.utf8.last == UInt8(ascii: ".") ? $0 : $0 + "." }.joined(separator: " ")
  }

  private static func text(_ code: ProblemCode) -> String {
    switch code {
    case .noProfile: "No profile knows these columns"
    case .twoProfiles: "Two profiles fit this file"
    case .spreadsheet: "This is a spreadsheet, not a CSV file"
    case .archive: "This archive holds no table that is known"
    case .encoding: "The text encoding cannot be read"
    case .limit: "The file exceeds a limit"
    case .weakProfile: "The columns are too common to be sure which tool wrote them"
    case .recognisedOnly: "The file is recognised, but cannot be read yet"
    case .torn: "A quotation mark is still open at the end of the file"
    case .duplicateColumn: "A column that is needed stands there twice"
    case .questionsUnmapped: "No question of this survey is in the configuration"
    case .joinMissing: "The partner table is missing"
    case .decimalAmbiguous: "The decimal mark cannot be told"
    case .decimalConflict: "Both decimal marks are used"
    case .dateUnreadable: "The dates cannot be read"
    case .dateAmbiguous: "The order of day and month cannot be told"
    case .currencyUnknown: "The currency cannot be told"
    case .rowCountMismatch: "The file states another number of rows than it has"
    case .periodUnknown: "The file does not say which days it is about"
    default: rowText(code)
    }
  }

  private static func rowText(_ code: ProblemCode) -> String {
    switch code {
    case .cellCount: "The row has another number of cells than the header"
    case .badNumber: "This is no number"
    case .badDate: "This is no date"
    case .badPeriod: "The period ends before it begins"
    case .missingValue: "A value that is needed is missing"
    case .unknownValue: "The word is not in the list of the profile"
    case .outOfRange: "The number lies outside its scale"
    case .longNumber: "A spreadsheet has shortened this number"
    case .currencyMixed: "The row is in another currency than the file"
    case .joinMissingRow: "The partner table has no row for it"
    case .duplicateKey: "The key stands there twice"
    case .encodingGuessed: "The text encoding was guessed"
    case .totalMismatch: "The rows do not add up to the file's own total"
    case .receiptMismatch: "The lines do not add up to the receipt"
    case .orderMismatch: "The lines do not add up to the order"
    case .incompleteData: "The file says that its data are incomplete"
    case .zoneUnknown: "The time zone is not known; the shop's own is used"
    case .restIgnored: "Rows after the table were left out"
    case .farDate: "The date lies years away from the others of the file and may be mistyped"
    case .headerVariant: "The header has changed since the profile was confirmed"
    case .overlappingFiles: "Another file has the same records; the later one counts"
    case .overlapDiffers:
      "A later file has the same numbers with other amounts; only the later one counts"
    case .overlapUnsure: "A later file tells of the same days; both are counted"
    case .overlapPartly: "A later file tells of a part of these days; they are counted twice"
    case .twoRevenueSources: "Two sources report the sales of the same shop and day"
    default: code.rawValue
    }
  }
}
