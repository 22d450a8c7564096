package import Measures

/// A campaign that the configuration knows: its codes tie receipts to it.
package struct Campaign: Sendable {
  /// Id as in the exports.
  package var id: String
  /// Name as printed.
  package var name: String
  /// Id of its channel.
  package var channel: String
  /// Codes on receipts that belong to it; `*` stands for any text, `?` for one character.
  package var codes: [String]
  /// Pieces distributed, if they are not in the touch log.
  package var distributed: Int?
  /// True if the reduction is already in the net price (the usual case).
  package var faceValueIsInNet: Bool
  /// First day it works, if given.
  package var start: Day?
  /// Last day it works, if given.
  package var end: Day?

  /// A campaign with all its properties.
  package init(
    id: String, name: String, channel: String, codes: [String], distributed: Int?,
    faceValueIsInNet: Bool, start: Day?, end: Day?
  ) {
    self.id = id
    self.name = name
    self.channel = channel
    self.codes = codes
    self.distributed = distributed
    self.faceValueIsInNet = faceValueIsInNet
    self.start = start
    self.end = end
  }

  /// True if `code` on a receipt belongs to the campaign.
  package func claims(_ code: String) -> Bool {
    codes.contains { Wildcard.matches($0, code) }
  }
}
