import Measures
import Reporting

extension SampleReport {
  static var decisions: Section {
    Section(
      id: "decisions", name: Phrase("section.decisions"),
      headline: text("Too few: 2; too many: 3; cannot tell: 2"),
      lead: [
        text("A verdict needs a probability of at least 0.8 in its direction."),
        text("Where the interval contains break-even, nothing is claimed and a test is proposed."),
      ],
      blocks: [
        bars, .table(decisionTable),
        .nextSteps([
          NextStep(
            action: text("Print a coupon on 71% of receipts in Roma and Torino from 1 December."),
            page: "channels"),
          NextStep(action: text("Stop the flyer of the third week for two months."), page: nil),
        ]),
      ])
  }

  static var map: Section {
    Section(
      id: "map", name: Phrase("section.map"),
      headline: text("After the sale: contacts only by e-mail and reviews"),
      lead: [text("Loyalty has two planned touchpoints that were never seen in October.")],
      blocks: mapBlocks)
  }

  static var channels: Section {
    Section(
      id: "channels", name: Phrase("section.channels"),
      headline: text("Channels that earn their cost: 6 of 8; cannot tell: 1"),
      lead: [
        text("Return is contribution margin per €1 of marketing cost; break-even lies at 1.00.")
      ],
      blocks: [
        returnChart, returnTable, .heading(text("Coupons and campaigns")),
        .paragraph(
          text(
            "Of 12,400 coupons printed at the till, 1,116 came back within the month. The control"
              + " tills show that 41% of these purchases would have been made anyway; only the rest"
              + " counts as brought by the coupon, and the discount is taken off its margin.")),
        .table(wideTable),
      ])
  }

  /// Thirteen columns: more than the page is wide.
  static var wideTable: Table {
    let figures = [
      "Coupons issued", "Coupons redeemed", "Redemption rate", "Face value", "Sales with a code",
      "Contribution margin", "Marketing cost", "Return per €1", "Incremental margin", "Refunds",
      "New customers", "Average receipt",
    ]
    return Table(
      id: "campaigns", caption: text("Campaigns, October 2026"),
      columns: [column("campaign", "Campaign", false)]
        + figures.enumerated().map { column("c\($0)", $1) },
      rows: (0..<9).map { row -> [Cell] in
        [words("Autumn \(row + 1): coffee and home")]
          + figures.indices.map { index -> Cell in
            index % 3 == 2
              ? share(Double(row + index) / 97)
              : euro(Double((row + 3) * (index + 5)) * 1913.37)
          }
      })
  }

  static var voice: Section {
    Section(
      id: "voice", name: Phrase("section.voice"),
      headline: text("Waiting: −0.12 stars against the year before"),
      lead: [text("Adjusted means take the mix of sources into account.")],
      blocks: [
        stars,
        .list([
          text("Waiting is named in 61 of 84 critical texts, most of them from Torino and Milano."),
          text("Price is named less often than a year ago."),
          text("Answers come after 2.4 days on average; 83% of reviews were answered."),
        ]),
      ])
  }

  static var pressure: Section {
    Section(
      id: "pressure", name: Phrase("section.pressure"),
      headline: text("9.2% of customers got more than eight contacts"),
      lead: [text("The limit is eight contacts a month over all channels.")],
      blocks: [
        histogram,
        .table(
          Table(
            id: "pressure", caption: text("Customers by contacts, October 2026"),
            columns: [
              column("contacts", "Contacts", false), column("customers", "Customers"),
              column("share", "Share of customers"),
            ],
            rows: (0..<15).map { index -> [Cell] in
              let customers = 2_410 - index * 150
              return [
                words(index == 14 ? "14 or more" : "\(index)"),
                count(customers),
                share(Double(customers) / 14_870),
              ]
            })),
      ])
  }

  static var trend: Section {
    Section(
      id: "trend", name: Phrase("section.trend"),
      headline: text("Net sales: 7% above the year before"),
      lead: [text("October is complete but refunds are possible until 30 November 2026.")],
      blocks: [
        trendChart,
        .table(
          Table(
            id: "trend", caption: text("Months of the year, net sales and margin"),
            columns: [
              column("month", "Month", false), column("sales", "Net sales"),
              column("before", "Year before"), column("margin", "Contribution margin"),
            ],
            rows: (0..<25).map { index -> [Cell] in
              [
                .month(month - 24 + index), euro(380_000 + Double(index) * 1_320.55),
                euro(361_000 + Double(index) * 1_100.1), euro(151_000 + Double(index) * 610.4),
              ]
            })),
      ])
  }

  static var quality: Section {
    Section(
      id: "quality", name: Phrase("section.quality"),
      headline: text("Google Ads: costs missing for 27–31 October"),
      lead: [text("Every other source is complete until 31 October 2026.")],
      blocks: [
        .caveat(text("Costs missing: the return of Google Ads is an upper limit.")),
        .table(
          Table(
            id: "problems", caption: text("Problems found in the files"),
            columns: [
              column("file", "File", false), column("line", "Line"),
              column("problem", "Problem", false), column("count", "Count"),
            ],
            rows: (0..<46).map { index -> [Cell] in
              [
                words("till_roma_2026-10.csv"), count(1_204 + index * 31),
                words(
                  index % 4 == 0
                    ? "The amount “1.2.3” is no number; the line is left out. Write it with one"
                      + " decimal mark, as in 12,30."
                    : "The day 31/02/2026 does not exist."),
                count(1 + index % 5),
              ]
            })),
      ])
  }

  static var method: Section {
    let terms = [
      ("Return per €1", "Contribution margin brought by a channel, divided by its cost."),
      ("Interval", "The truth lies between the two bounds with a probability of 90%."),
      (
        "Evidence",
        "A tested, B coded, C attributed, D modelled, E assumed: from random control"
          + " groups down to stated assumptions."
      ),
      ("Contact limit", "The number of contacts a month that the house does not want to exceed."),
      ("Touchpoint", "A place where a customer meets the house: a channel in a phase."),
    ]
    return Section(
      id: "method", name: Phrase("section.method"), headline: text("How it is computed"), lead: [],
      blocks: [
        .heading(text("Sales and margin")),
        .paragraph(
          text(
            "Net sales are receipts less refunds and value added tax, each refund on the day of its"
              + " receipt where the till names it. The contribution margin is net sales times the"
              + " margin of the category; where a store declares its own, that one holds. Marketing"
              + " cost is spread over the days of its period. A month counts as complete when every"
              + " till has delivered every trading day; until then it is marked, never compared and"
              + " never projected. Amounts are exact to the cent and the parts add up to the till.")
        ),
        .glossary(terms.map { GlossaryEntry(term: text($0.0), meaning: text($0.1)) }),
      ])
  }
}
