/// One message, letter or newsletter to many known customers.
struct Mailing {
  let channel: Cause
  let number: Int
  let name: String
  let subject: String
  /// Number of the day, and minutes since midnight in the shop's zone.
  let day: Int
  let minute: Int
  var events: [MailEvent] = []

  /// How many got it.
  var sent: Int { events.count { !$0.isWithheld } }
}
