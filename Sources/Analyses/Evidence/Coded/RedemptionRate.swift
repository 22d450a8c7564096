import Estimation
import Facts
import Measures

/// The share of those who got a campaign that used it.
enum RedemptionRate {
  /// With its Jeffreys interval (METHOD §3.2, W7): persons where they are known, else pieces; `nil`
  /// where nobody counted what was given out, or where more came back than were given out.
  static func interval(_ campaign: CodedCampaign) -> Interval? {
    if campaign.recipients > 0 {
      return Jeffreys.interval(
        successes: campaign.redeemingRecipients, trials: campaign.recipients)
    }
    guard let given = campaign.distributed, campaign.redemptions <= given else { return nil }
    return Jeffreys.interval(successes: campaign.redemptions, trials: given)
  }
}
