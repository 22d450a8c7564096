import Records

extension Messages {
  /// What a file is instead of a table, and how a table is had.
  static func words(_ format: ForeignFormat) -> (name: String, advice: String) {
    switch format {
    case .excel:
      (
        "an Excel workbook",
        "Open it in a spreadsheet and save each sheet as CSV: File, Save As, CSV UTF-8 (.csv)"
      )
    case .oldExcel:
      (
        "an old Excel workbook (.xls)",
        "Open it in a spreadsheet and save each sheet as CSV: File, Save As, CSV UTF-8 (.csv)"
      )
    case .openDocument:
      (
        "an OpenDocument spreadsheet (.ods)",
        "Open it and save each sheet as CSV: File, Save As, Text CSV (.csv), character set UTF-8"
      )
    case .letter:
      ("a text document", "Export the table as CSV from the program that made the figures")
    case .pdf:
      (
        "a PDF document",
        "Export the same figures as CSV: in the till, shop or platform choose CSV in place of PDF"
      )
    case .webPage:
      (
        "a web page (HTML)",
        "Sign in and download the export again as CSV; if it shows a table, open it in a "
          + "spreadsheet and save it as CSV"
      )
    case .json:
      ("JSON of a kind that no profile knows", "Export the same figures as CSV")
    case .xml:
      (
        "XML", "Export the same figures as CSV, or open it in a spreadsheet and save it as CSV"
      )
    case .picture: ("a picture", "Export the same figures as CSV")
    case .database: ("a file of a database", "Export the table as CSV from its program")
    case .archive: ("a zip that holds no table", "Unpack it and see whether a CSV file is inside")
    case .packed:
      ("packed by another program than gzip or zip", "Unpack it, or pack it with gzip or zip")
    }
  }

  /// What makes a file unreadable, as a whole sentence with its advice.
  static func sentence(_ detail: Diagnostic.Detail) -> String {
    switch detail {
    case .format(let format):
      let (name, advice) = words(format)
      return "This is \(name), not CSV. \(advice)."
    case .empty: return "The file holds nothing."
    case .openQuote(let lines, let rows):
      return "A quotation mark that opens here is never closed: \(counted(lines, "line")) behind "
        + "it would be one cell, \(counted(rows, "row")) before it could be read. The file seems "
        + "to be cut off: export it again, or close the quotation mark."
    case .bound(.columns, let most):
      return "A row has more than \(most) cells. Is it a table, and are its line ends whole?"
    case .bound(.cell, let most):
      return "A cell is longer than \(most) bytes. Is a quotation mark before it never closed?"
    case .bound(.record, let most):
      return "A row is longer than \(most) bytes. Is it a table, and are its line ends whole?"
    }
  }

  private static func counted(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
  }
}
