/// How one printed number came about: formula, what entered it, and the rows behind it.
package struct Explanation: Sendable {
  /// One number or limit that enters the formula.
  package struct Parameter: Sendable {
    /// What it is.
    package var name: Phrase
    /// How much of it.
    package var value: Quantity

    /// A named number.
    package init(_ name: Phrase, _ value: Quantity) {
      self.name = name
      self.value = value
    }
  }

  /// Records of one kind that were used.
  package struct Input: Sendable {
    /// What they are: receipts, costs, contacts.
    package var name: Phrase
    /// Rows by file.
    package var files: [FileRows]

    /// Records of one kind, file by file.
    package init(_ name: Phrase, files: [FileRows]) {
      self.name = name
      self.files = files
    }

    /// Records over all files.
    package var records: Int { files.reduce(0) { $0 + $1.records } }
  }

  /// The rows of one file; counts and lines, never their content.
  package struct FileRows: Sendable {
    /// Name of the file.
    package var file: String
    /// Records that were used.
    package var records: Int
    /// Lines between which they stand.
    package var lines: ClosedRange<Int>

    /// Rows of a file.
    package init(file: String, records: Int, lines: ClosedRange<Int>) {
      self.file = file
      self.records = records
      self.lines = lines
    }
  }

  /// The figure as printed.
  package var figure: Figure
  /// What the figure is called.
  package var name: Phrase
  /// Where it holds beside the month, such as a channel.
  package var place: String?
  /// The formula in words.
  package var formula: Phrase
  /// How it is computed in full, from the method page.
  package var method: Phrase
  /// What entered the formula.
  package var parameters: [Parameter]
  /// The records behind it.
  package var inputs: [Input]

  /// A complete explanation.
  package init(
    figure: Figure, name: Phrase, place: String?, formula: Phrase, method: Phrase,
    parameters: [Parameter], inputs: [Input]
  ) {
    self.figure = figure
    self.name = name
    self.place = place
    self.formula = formula
    self.method = method
    self.parameters = parameters
    self.inputs = inputs
  }
}
