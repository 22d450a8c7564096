import Measures

/// The newsletter in two tools: totals per message in the old one, persons in the new one.
struct MailTools {
  let trade: Trade

  private var newsletters: [Mailing] { trade.mailings.filter { $0.channel == .mail } }

  private func isOld(_ mailing: Mailing) -> Bool {
    trade.calendar.day(mailing.day) < MailPlan.holdOutStart
  }

  /// The campaign list of Mailchimp, then the recipients of Brevo, one file a month.
  func files() -> [ExportFile] {
    let recent = newsletters.filter { !isOld($0) }
    let months = trade.calendar.months.filter { month in
      recent.contains { trade.calendar.day($0.day).month == month }
    }
    return [campaignList(newsletters.filter(isOld))]
      + months.map { month in
        recipients(month, recent.filter { trade.calendar.day($0.day).month == month })
      }
  }

  private func campaignList(_ mailings: [Mailing]) -> ExportFile {
    var sheet = Sheet(delimiter: ",")
    sheet.row([
      "Title", "Subject", "Audience", "Send Date", "Send Weekday", "Total Recipients",
      "Successful Deliveries", "Soft Bounces", "Hard Bounces", "Unique Opens", "Open Rate",
      "Unique Clicks", "Click Rate", "Unsubscribes", "Abuse Complaints", "Unique Id",
      "Total Revenue",
    ])
    let weekdays = [
      "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
    ]
    for mailing in mailings {
      let day = trade.calendar.day(mailing.day)
      let bounced = mailing.events.count(where: \.bounced)
      let delivered = mailing.sent - bounced
      let opened = mailing.events.count { $0.opened != nil }
      let clicked = mailing.events.count { $0.clickedLinks > 0 }
      sheet.row([
        mailing.name, mailing.subject, "Clienti Aurora", Dates.american(day, mailing.minute),
        weekdays[day.weekday - 1], "\(mailing.sent)", "\(delivered)", "0", "\(bounced)",
        "\(opened)", MailTools.percent(opened, delivered), "\(clicked)",
        MailTools.percent(clicked, delivered), "\(mailing.events.count { $0.signedOff != nil })",
        "0", "aur\(Digits.padded(mailing.number, 7))", "n/a",
      ])
    }
    return ExportFile("newsletter-mailchimp.csv", sheet)
  }

  private static func percent(_ part: Int, _ whole: Int) -> String {
    Digits.point(whole == 0 ? 0 : Int64((part * 20_000 / whole + 1) / 2)) + "%"
  }

  private static let recipientHeader = [
    "Campaign ID", "Campaign Name", "Email_ID", "Send_Date", "Delivered_Date", "Open_Date",
    "Total Opens", "Total Apple MPP Opens", "Unsubscribe_Date", "Hard_Bounce_Date",
    "Hard_Bounce_Reason", "Soft_Bounce_Date", "Soft_Bounce_Reason", "Open_IP", "Click_IP",
    "Unsubscribe_IP", "Clicked_Links_Count", "Complaint_date",
    "https://aurora.example.com/novita", "https://aurora.example.com/negozi",
  ]

  private func recipients(_ month: Month, _ mailings: [Mailing]) -> ExportFile {
    var sheet = Sheet(delimiter: ";", crlf: true)
    sheet.row(MailTools.recipientHeader)
    for mailing in mailings {
      for event in mailing.events where !event.isWithheld { sheet.row(row(mailing, event)) }
    }
    return ExportFile("brevo-destinatari-\(month).csv.gz", sheet, .utf8WithMark)
  }

  private func row(_ mailing: Mailing, _ event: MailEvent) -> [String] {
    let day = trade.calendar.day(mailing.day)
    let person = trade.population.customers[event.customer]
    let second = person.number % 60
    func time(_ minute: Int?) -> String {
      minute.map { Dates.universal(day, $0, second: second) } ?? ""
    }
    let sent = time(mailing.minute)
    let opens = event.opened == nil ? 0 : 1 + event.clickedLinks
    return [
      "\(mailing.number)", mailing.name, person.email, sent, event.bounced ? "" : sent,
      time(event.opened), "\(opens)", person.opensByMachine ? "\(opens)" : "0",
      time(event.signedOff), event.bounced ? sent : "", event.bounced ? "550" : "", "", "", "", "",
      "", "\(event.clickedLinks)", "", event.clickedLinks > 0 ? "1" : "0",
      event.clickedLinks > 1 ? "1" : "0",
    ]
  }
}
