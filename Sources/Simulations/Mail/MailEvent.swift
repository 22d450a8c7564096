/// What happened with one message to one customer.
struct MailEvent {
  let customer: Int
  /// True for those in the hold-out, who got nothing.
  let isWithheld: Bool
  var opened: Int?
  var clickedLinks = 0
  var signedOff: Int?
  var bounced = false
}
