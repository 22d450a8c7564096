import Measures

/// What is paid apart from the advertising platforms, as the house's own list has it.
enum Invoices {
  /// All invoices by first day: media, mail tools, postage, paper, people.
  static func all(_ trade: Trade) -> [Cost] {
    let costs = trade.media.costs + mailings(trade) + monthly(trade)
    return costs.enumerated().sorted {
      ($0.1.days.lowerBound, $0.0) < ($1.1.days.lowerBound, $1.0)
    }.map(\.1)
  }

  private static func mailings(_ trade: Trade) -> [Cost] {
    var costs: [Cost] = []
    for mailing in trade.mailings {
      let sent = Int64(mailing.sent)
      let day = mailing.day
      let days = day...min(day + 27, trade.calendar.count - 1)
      switch mailing.channel {
      case .message:
        costs.append(
          Cost(
            touchpoint: "sms-promo", cause: .message, campaign: mailing.name, days: day...day,
            cents: (sent * 65 + 5) / 10, kind: "distribuzione"))
      case .post:
        costs.append(
          Cost(
            touchpoint: "lettera-clienti", cause: .post, campaign: mailing.name, days: days,
            cents: sent * 62, kind: "distribuzione"))
        costs.append(
          Cost(
            touchpoint: "lettera-clienti", cause: .post, campaign: mailing.name, days: days,
            cents: sent * 36, kind: "produzione"))
      default: break
      }
    }
    return costs
  }

  /// What is paid each month: tool and writing of the newsletter, till paper, the service desk.
  private static func monthly(_ trade: Trade) -> [Cost] {
    let volume = trade.scenario.volume
    let lines: [(touchpoint: String, cause: Cause?, euros: Double, kind: String)] = [
      ("newsletter", .mail, 219, "compenso"),
      ("newsletter", .mail, 460, "personale"),
      ("buono-scontrino", .tillCoupon, 74, "produzione"),
      ("telefono", nil, 1750, "personale"),
      ("chat", nil, 1150, "personale"),
    ]
    return trade.calendar.months.flatMap { month in
      lines.map { line in
        Cost(
          touchpoint: line.touchpoint, cause: line.cause, campaign: "",
          days: trade.calendar.index(month.first)...trade.calendar.index(month.last),
          cents: Int64(line.euros * 100 * volume), kind: line.kind)
      }
    }
  }
}
