/// What one group of recipients is told: the same words for all of them.
package struct Letter: Equatable, Sendable {
  /// A file that goes with it.
  package struct Attachment: Equatable, Sendable {
    /// Its name, in ASCII.
    package let name: String
    /// Its content.
    package let bytes: [UInt8]

    /// An attachment.
    package init(name: String, bytes: [UInt8]) {
      self.name = name
      self.bytes = bytes
    }
  }

  /// The Content-ID of the picture, for the address of its `<img>`.
  package static let pictureID = "page-one@contatto"

  /// Name of the group: language and scope, `it-management`.
  package var group: String
  /// The language of the words.
  package var language: String
  /// Whom it comes from.
  package var sender: MailAddress
  /// Where answers go; `nil` = to the sender.
  package var replyTo: MailAddress?
  /// Whom it goes to, in the order of the configuration.
  package var recipients: [MailAddress]
  /// The headline of the report.
  package var subject: String
  /// Everything as plain text.
  package var text: String
  /// The same as HTML; asks for the picture by its Content-ID.
  package var html: String
  /// The same as HTML without the picture.
  package var lightHTML: String
  /// The picture of the first page as PNG; `nil` = none.
  package var picture: [UInt8]?
  /// The report; `nil` = not attached.
  package var report: Attachment?

  /// A letter; pictures and attachments are added to it.
  package init(
    group: String, language: String, sender: MailAddress, replyTo: MailAddress?,
    recipients: [MailAddress], subject: String, text: String, html: String, lightHTML: String
  ) {
    (self.group, self.language, self.sender) = (group, language, sender)
    (self.replyTo, self.recipients, self.subject) = (replyTo, recipients, subject)
    (self.text, self.html, self.lightHTML) = (text, html, lightHTML)
  }

  /// True if there is anything that a light message would leave out.
  var isHeavy: Bool { picture != nil || report != nil }
}
