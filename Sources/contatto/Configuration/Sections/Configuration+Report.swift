import Reporting

extension Configuration {
  /// `[report]`: the languages of the report and which month is due.
  struct ReportSettings: Equatable, Sendable {
    /// At least one, the first is the default.
    let languages: [Language]
    /// Months between the local month of today and the month reported, 1 for the last complete one.
    let monthLag: Int
    /// A folder with a page frame, style sheet or script of the owner's own; `nil` = the program's.
    let templateFolder: String?
    /// True: each store gets a PDF of its own.
    let makesStoreReports: Bool

    init(_ reader: SectionReader) {
      var reader = reader
      let stated = reader.words("languages", Language.self)
      if let stated, stated.isEmpty { reader.complain("languages", "is empty") }
      languages = stated ?? [.en]
      monthLag = reader.integer("month_lag", in: 1...12) ?? 1
      templateFolder = reader.text("templates", longest: 4096)
      makesStoreReports = reader.flag("store_reports") ?? true
      reader.finish()
    }
  }

  /// `[privacy]`: below how many persons nothing is shown, and the key of the pseudonyms.
  struct Privacy: Equatable, Sendable {
    /// Persons a published cell must hold at least.
    let minGroup: Int
    /// File of the key that makes pseudonyms, relative to the configuration; `nil` = none.
    let keyFile: String?
    /// The key as a credential that systemd hands over; `nil` = none.
    let keyCredential: String?
    /// File of the pseudonyms of persons who are to be forgotten; `nil` = none.
    let forgetFile: String?

    init(_ reader: SectionReader) {
      var reader = reader
      minGroup = reader.integer("min_group", in: 5...100_000) ?? 10
      keyFile = reader.text("key_file", longest: 4096)
      keyCredential = reader.identifier("key_credential")
      forgetFile = reader.text("forget_file", longest: 4096)
      if forgetFile != nil, keyFile == nil, keyCredential == nil {
        reader.complain(
          "forget_file", "needs a key of your own",
          hint: "without key_file or key_credential nobody is known again in the next run")
      }
      if keyFile != nil, keyCredential != nil {
        reader.complain("key_credential", "and key_file are both set; keep one")
      }
      reader.finish()
    }
  }

  /// `[pressure]`: how many contacts a customer should get.
  struct Pressure: Equatable, Sendable {
    /// Contacts in 30 days that the owner does not want to pass; `nil` = not stated.
    let limitPer30Days: Int?
    /// Days without any contact after which a customer counts as never contacted.
    let neverContactedDays: Int

    init(_ reader: SectionReader) {
      var reader = reader
      limitPer30Days = reader.integer("limit", in: 1...1000)
      neverContactedDays = reader.integer("never_contacted_days", in: 1...3650) ?? 90
      reader.finish()
    }
  }
}
