extension Configuration {
  /// `[[source]]`: one table that arrives every month, and when it is complete (OPERATIONS §2.2).
  struct Source: Equatable, Sendable {
    /// What a file tells about.
    enum Kind: String, CaseIterable, Sendable {
      case receipts, refunds, touches, spend, reviews, answers, visits, touchpoints
      case tests, assignments, plan, events, capacity, rates, customers, complete
    }

    /// When a month of the source may be closed.
    enum ClosingRule: String, CaseIterable, Sendable {
      case lastOpenDay = "last-open-day"
      case afterEnd = "after-end"
      case covered
      case marker
      case none
    }

    /// The name in messages and on the quality page.
    let name: String
    /// The file names that belong to it.
    let files: [FilePattern]
    let kind: Kind
    /// Without it there is no report.
    let isRequired: Bool
    /// True: compared with the till, never added to it. False: the owner confirms that its sales
    /// are nobody else's. `nil`: nobody said, so two sources of the same sales are asked about.
    let isReconcileOnly: Bool?
    let closing: ClosingRule
    /// Days before the end of the month that may be missing.
    let toleranceDays: Int

    init(_ reader: SectionReader) {
      var reader = reader
      name = reader.text("name", longest: 80) ?? reader.missing("name", "")
      files = reader.patterns("files") ?? reader.missing("files", [])
      let kind = reader.word("kind", Kind.self) ?? reader.missing("kind", .receipts)
      self.kind = kind
      isRequired = reader.flag("required") ?? false
      isReconcileOnly = reader.flag("reconcile_only")
      closing = reader.word("closing", ClosingRule.self) ?? Source.usualRule(of: kind)
      toleranceDays = reader.integer("tolerance_days", in: 0...31) ?? 0
      if isReconcileOnly != nil, kind != .receipts {
        reader.complain("reconcile_only", "is for sources of kind \"receipts\"")
      }
      reader.finish()
    }

    /// The defaults of OPERATIONS §2.2.
    private static func usualRule(of kind: Kind) -> ClosingRule {
      switch kind {
      case .receipts: .lastOpenDay
      case .spend: .covered
      case .touches, .visits: .afterEnd
      default: .none
      }
    }
  }

  /// `[closing]`: how long a month waits for late sources.
  struct Closing: Equatable, Sendable {
    /// What happens when the deadline passes.
    enum Late: String, CaseIterable, Sendable { case partial, wait }

    /// Day of the month after.
    let deadlineDay: Int
    let onDeadline: Late
    /// Days after the end of a month in which its invoices still arrive.
    let costDelayDays: Int

    init(_ reader: SectionReader) {
      var reader = reader
      deadlineDay = reader.integer("deadline_day", in: 1...28) ?? 10
      onDeadline = reader.word("on_deadline", Late.self) ?? .partial
      costDelayDays = reader.integer("cost_delay_days", in: 0...365) ?? 10
      reader.finish()
    }
  }
}
