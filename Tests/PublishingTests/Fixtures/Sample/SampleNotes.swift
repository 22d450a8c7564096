import Reporting

/// The pages of the sample report that are words.
enum SampleNotes {
  private typealias Sample = AuroraReport

  static var quality: Section {
    Section(
      id: "quality", name: Sample.words("Data quality"),
      headline: Sample.words("Google Ads: costs missing for 27–31 October"), lead: [],
      blocks: [
        .table(
          Table(
            id: "sources", caption: Sample.words("What became of each file"),
            columns: [
              Sample.column("file", "File"),
              Sample.column("rows_read", "Rows read", numeric: true),
              Sample.column("rows_refused", "Refused", numeric: true),
            ],
            rows: [[Sample.text("tills.csv"), Sample.count(84_012), Sample.count(41)]]))
      ])
  }

  static var method: Section {
    Section(
      id: "method", name: Sample.words("Method"), headline: Sample.words("How it is computed"),
      lead: [],
      blocks: [
        .heading(Sample.words("Returns")),
        .paragraph(
          Sample.words("A return is the margin that would not have been there, over the cost.")),
      ])
  }

  static var glossary: Section {
    Section(
      id: "glossary", name: Sample.words("Glossary"), headline: Sample.words("What the words mean"),
      lead: [],
      blocks: [
        .glossary([
          GlossaryEntry(
            term: Sample.words("Break-even"),
            meaning: Sample.words("The point where €1 brings back exactly €1 of margin.")),
          GlossaryEntry(
            term: Sample.words("Touchpoint"),
            meaning: Sample.words("A moment in which the business and a customer meet.")),
        ])
      ])
  }
}
