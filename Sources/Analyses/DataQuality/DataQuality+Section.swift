import Facts
import Measures
import Reporting

extension DataQuality {
  /// The quality page.
  func section(_ material: Material) -> Section {
    var blocks: [Block] = material.gaps(in: material.setting.month).map {
      .caveat(GapWords.sentence($0, material))
    }
    blocks += [
      .heading(Words.say("heading.reconciliation")),
      .paragraph(Words.say("text.reconciliation")), .table(reconciliationTable(material)),
      .table(ladder(material)), .heading(Words.say("heading.files")),
      .table(kinds(material)),
    ]
    if !material.setting.problems.isEmpty {
      blocks += [.heading(Words.say("heading.problems")), .table(problemKinds(material))]
    }
    return Section(
      id: "quality", name: Words.say("section.quality"), headline: headline(material),
      lead: [Words.say("lead.quality")], blocks: blocks)
  }

  private func headline(_ material: Material) -> Phrase {
    let sources = material.setting.sources
    let rejected = sources.reduce(0) { $0 + $1.rowsRefused }
    let refused = sources.filter { $0.status != "read" }.count
    if refused > 0 {
      return Words.say(
        "headline.quality.files",
        ["n": .count(refused), "rows": .count(rejected), "all": .count(sources.count)])
    }
    if rejected > 0 {
      return Words.say(
        "headline.quality.rows",
        [
          "rows": .count(rejected), "all": .count(sources.reduce(0) { $0 + $1.rowsRead }),
        ])
    }
    return Words.say(
      "headline.quality.clean",
      [
        "rows": .counted(sources.reduce(0) { $0 + $1.rowsRead }, noun: "rows"),
        "files": .counted(sources.count, noun: "files"),
      ])
  }

  /// Till = goods + other lines + bridge, row by row, to the minor unit.
  private func reconciliationTable(_ material: Material) -> Table {
    let month = material.setting.month
    let sales = material.sales(in: month) ?? SalesMonth(month: month)
    let currency = material.currency
    func row(_ key: String, _ amount: Int64) -> [Cell] {
      [.text(Words.say(key)), Words.money(amount, currency)]
    }
    return Table(
      id: "reconciliation",
      caption: Words.say("table.reconciliation", ["month": .month(month)]),
      columns: [Words.column("item", "column.item"), Words.figures("amount", "column.amount")],
      rows: [
        row("reconcile.sold", sales.sold),
        row("reconcile.refunds", -sales.refundsBooked),
        row("reconcile.bridge", sales.bridge),
        row("reconcile.other", -sales.other),
      ],
      total: row("reconcile.goods", sales.origin - sales.other),
      notes: [
        Words.say("note.reconciliation", ["booked": .exactMoney(material.money(sales.booked))])
      ])
  }

  /// How much of the month is tied to a customer.
  private func ladder(_ material: Material) -> Table {
    let month = material.setting.month
    let sales = material.sales(in: month) ?? SalesMonth(month: month)
    func share(_ part: Int64, _ whole: Int64) -> Cell {
      .quantity(Ratio(part, of: whole).map { .share($0) } ?? .unknown)
    }
    return Table(
      id: "linked-share", caption: Words.say("table.linked", ["month": .month(month)]),
      columns: [
        Words.column("step", "column.step"), Words.figures("receipts", "label.receipts"),
        Words.figures("share_of_receipts", "column.share-of-receipts"),
        Words.figures("net_sales", "label.net-sales"),
        Words.figures("share_of_sales", "label.share-of-sales"),
      ],
      rows: [
        [
          .text(Words.say("ladder.all")), .quantity(.count(sales.receipts)),
          share(Int64(sales.receipts), Int64(sales.receipts)),
          Words.money(sales.sold, material.currency), share(sales.sold, sales.sold),
        ],
        [
          .text(Words.say("ladder.known")), .quantity(.count(sales.knownReceipts)),
          share(Int64(sales.knownReceipts), Int64(sales.receipts)),
          Words.money(sales.knownSold, material.currency), share(sales.knownSold, sales.sold),
        ],
        [
          .text(Words.say("ladder.margin")), .quantity(.unknown), .quantity(.unknown),
          Words.money(sales.soldWithMargin, material.currency),
          share(sales.soldWithMargin, sales.sold),
        ],
      ])
  }

  /// Files and rows by kind of export.
  private func kinds(_ material: Material) -> Table {
    var groups: [String: [SourceStatement]] = [:]
    for source in material.setting.sources {
      groups[source.profile ?? "", default: []].append(source)
    }
    let rows = groups.keys.sorted(by: Ordering.precedes).map { profile -> [Cell] in
      let group = groups[profile] ?? []
      let days = group.compactMap(\.firstDay) + group.compactMap(\.lastDay)
      func sum(_ value: (SourceStatement) -> Int) -> Cell {
        .quantity(.count(group.reduce(0) { $0 + value($1) }))
      }
      return [
        profile.isEmpty ? .text(Words.say("source-status.unrecognised")) : Words.name(profile),
        .quantity(.count(group.count)), sum { $0.rowsRead }, sum { $0.rowsUsed },
        sum { $0.rowsSkipped.reduce(0) { $0 + $1.rows } }, sum { $0.rowsRefused },
        days.min().map { .day($0) } ?? .quantity(.unknown),
        days.max().map { .day($0) } ?? .quantity(.unknown),
      ]
    }
    return Table(
      id: "sources", caption: Words.say("table.sources"),
      columns: [
        Words.column("profile", "label.profile"), Words.figures("files", "label.files"),
        Words.figures("rows_read", "label.rows-read"),
        Words.figures("rows_used", "label.rows-used"),
        Words.figures("rows_skipped", "label.rows-skipped"),
        Words.figures("rows_refused", "label.rows-refused"),
        Words.column("first_day", "label.first-day"), Words.column("last_day", "label.last-day"),
      ], rows: rows, notes: [Words.say("note.files")])
  }

  /// Every file; written as a CSV file of its own.
  func files(_ material: Material) -> Table {
    Table(
      id: "files", caption: Words.say("table.files"),
      columns: [
        Words.column("file", "label.file"), Words.column("profile", "label.profile"),
        Words.column("status", "label.status"), Words.figures("rows_read", "label.rows-read"),
        Words.figures("rows_used", "label.rows-used"),
        Words.figures("rows_skipped", "label.rows-skipped"),
        Words.figures("rows_refused", "label.rows-refused"),
        Words.column("first_day", "label.first-day"), Words.column("last_day", "label.last-day"),
      ],
      rows: material.setting.sources.map { source in
        [
          Words.name(source.file), source.profile.map(Words.name) ?? .quantity(.unknown),
          .text(Words.say("source-status.\(source.status)")), .quantity(.count(source.rowsRead)),
          .quantity(.count(source.rowsUsed)),
          .quantity(.count(source.rowsSkipped.reduce(0) { $0 + $1.rows })),
          .quantity(.count(source.rowsRefused)),
          source.firstDay.map { .day($0) } ?? .quantity(.unknown),
          source.lastDay.map { .day($0) } ?? .quantity(.unknown),
        ]
      }, total: filesTotal(material))
  }

  private func filesTotal(_ material: Material) -> [Cell] {
    let sources = material.setting.sources
    func sum(_ value: (SourceStatement) -> Int) -> Cell {
      .quantity(.count(sources.reduce(0) { $0 + value($1) }))
    }
    let none = Cell.text(.verbatim(""))
    return [
      .text(Words.say("value.total")), none, none, sum { $0.rowsRead }, sum { $0.rowsUsed },
      sum { $0.rowsSkipped.reduce(0) { $0 + $1.rows } }, sum { $0.rowsRefused }, none, none,
    ]
  }
}
