import Estimation
import Facts
import Measures
import Reporting

extension CodedReturns {
  /// One row a coded channel.
  func decisions(_ material: Material, _ returns: [(channel: Int, coded: CodedReturn)])
    -> [Decision]
  {
    returns.map { channel, coded in
      Decision(
        verdict: coded.verdict(material.setting.verdictLimits),
        name: material.facts.register.channels[channel].name, change: nil, gain: nil,
        grade: .assumed, probability: nil, reason: reason(coded))
    }
  }

  /// The channel whose codes need the largest share of extra baskets.
  func messages(_ material: Material, _ returns: [(channel: Int, coded: CodedReturn)])
    -> [Candidate]
  {
    returns.compactMap { channel, coded in
      guard let share = coded.breakEvenShare else { return nil }
      let name = material.facts.register.channels[channel].name
      return Candidate(
        message: Message(
          sentence: Words.say(
            share.value > 1 ? "message.coded.never" : "message.coded",
            ["name": .text(name), "share": .share(share, decimals: 0)]),
          evidence: Words.say(
            "message.coded.evidence",
            [
              "redemptions": .counted(coded.redemptions, noun: "redemptions"),
              "face": .money(material.money(coded.faceValue)),
            ]), page: "channels"),
        weight: min(1, share.value), subject: name)
    }
  }
}
