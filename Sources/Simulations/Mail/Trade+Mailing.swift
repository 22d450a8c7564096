import Measures

extension Trade {
  /// Sends what is planned for the day and lets the recipients answer.
  mutating func sendMailings(_ day: Int) {
    for message in MailPlan.messages(calendar.day(day)) {
      var mailing = Mailing(
        channel: message.channel, number: mailings.count + 1, name: message.name,
        subject: message.subject, day: day, minute: message.minute)
      let code = message.channel == .post ? letterCode(day) : nil
      for customer in recipients(message) {
        let event =
          isWithheld(customer, message, day)
          ? MailEvent(customer: customer, isWithheld: true)
          : deliver(message, to: customer, day, code: code)
        mailing.events.append(event)
      }
      mailings.append(mailing)
    }
  }

  private mutating func letterCode(_ day: Int) -> Int {
    let month = calendar.day(day).month
    return coupons.add(
      CouponCampaign(
        code: "POSTA\(month.year % 100)\(Digits.padded(month.month, 2))", channel: .post,
        reduction: .percent(15), minimum: 3000, days: day...day + 34))
  }

  /// Letters go to the customers who spend most: the classic selection trap.
  private func recipients(_ message: MailPlan.Message) -> [Int] {
    let all = 0..<population.joined
    switch message.channel {
    case .post:
      let ranked = all.sorted {
        let (left, right) = (population.customers[$0].spent, population.customers[$1].spent)
        return left != right ? left > right : $0 < $1
      }
      return ranked.prefix(Int(1500 * scenario.volume)).sorted()
    case .message: return all.filter { population.customers[$0].hasMobile }
    default:
      return all.filter {
        let person = population.customers[$0]
        return person.subscribed && (!message.isForClub || person.rate > 3.9 / 365)
      }
    }
  }

  private func isWithheld(_ customer: Int, _ message: MailPlan.Message, _ day: Int) -> Bool {
    switch message.channel {
    case .post: population.customers[customer].isWithheldFromLetters
    case .mail:
      calendar.day(day) >= MailPlan.holdOutStart && population.customers[customer].isWithheld
    default: false
    }
  }

  private mutating func deliver(
    _ message: MailPlan.Message, to customer: Int, _ day: Int, code: Int?
  ) -> MailEvent {
    var event = MailEvent(customer: customer, isWithheld: false)
    if message.channel == .mail && mailChance.happens(0.004) {
      event.bounced = true
      return event
    }
    let earlier = population.customers[customer].contacts.count { $0 > day - Pressure.days }
    population.customers[customer].contacts.removeAll { $0 <= day - Pressure.days }
    population.customers[customer].contacts.append(day)
    if let code {
      population.customers[customer].vouchers.append(Voucher(campaign: code, expires: day + 34))
    }
    let answer = Trade.answer(message.channel) * Pressure.value(Pressure.response, earlier: earlier)
    let buys = mailChance.happens(answer)
    if buys {
      let outlet = outletOfChoice(customer, online: message.channel == .mail ? 0.40 : 0.10)
      let delay = mailChance.whole(0...(message.channel == .mail ? 4 : 16))
      let visit = Visit(customer: customer, outlet: outlet, cause: message.channel, coupon: code)
      expect(visit, on: day + 1 + delay)
    }
    if message.channel == .mail { react(&event, buys: buys, earlier: earlier, message, day) }
    return event
  }

  /// Chance that one contact, the first in thirty days, brings a purchase that would not have been.
  static func answer(_ channel: Cause) -> Double {
    switch channel {
    case .mail: 0.0200
    case .message: 0.0060
    default: 0.0700
    }
  }

  /// Opens, clicks and signing off; times in minutes since the midnight of the day of sending.
  private mutating func react(
    _ event: inout MailEvent, buys: Bool, earlier: Int, _ message: MailPlan.Message, _ day: Int
  ) {
    let isMachine = population.customers[event.customer].opensByMachine
    let sent = message.minute
    if isMachine {
      event.opened = sent + mailChance.whole(1...40)
    } else if buys || mailChance.happens(0.27) {
      event.opened = sent + mailChance.whole(2...1500)
    }
    let reads = event.opened != nil
    if reads && (buys ? mailChance.happens(0.7) : mailChance.happens(isMachine ? 0.02 : 0.07)) {
      event.clickedLinks = mailChance.whole(1...3)
    }
    if mailChance.happens(Pressure.value(Pressure.signOff, earlier: earlier)) {
      event.signedOff = sent + mailChance.whole(5...2000)
      population.customers[event.customer].subscribed = false
    }
  }
}
