/// Why a receipt exists: it would have come anyway, or a channel brought it.
///
/// The truth of the simulation: each receipt is drawn from exactly one of these.
enum Cause: String, CaseIterable {
  case baseline
  case mail = "email"
  case message = "sms"
  case post = "posta"
  case flyer = "volantino"
  case search = "google-ads"
  case social = "meta-ads"
  case radio
  case tillCoupon = "buono-cassa"
}
