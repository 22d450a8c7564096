import Charting
import Delivery
import Drawing
import Measures
import Publishing
import Reporting

/// The letters of a report: one for each group of recipients with the same language, scope and
/// attachments.
struct LetterBox {
  /// The configuration.
  let configuration: Configuration
  /// How it looks and speaks.
  let presentation: Presentation
  /// The report.
  let report: Report
  /// Why it is mailed.
  let occasion: LetterTopic.Occasion
  /// Months that the same run has published before.
  let others: [Month]
  /// The folder of the site on this machine, which is named where there is no address.
  let siteFolder: String
  /// The files of the edition, the PDF among them.
  let files: [OutputFile]

  /// What recipients of one letter have in common.
  private struct Group: Hashable {
    let language: Language
    let store: String?
    let isAttached: Bool
  }

  /// Pictures of page one are no larger.
  private static let mostPictureBytes = 120_000

  /// The letters, in the order in which the configuration names their first recipients.
  func letters() throws(DrawingError) -> [Letter] {
    guard let sender = configuration.mail.sender, configuration.mail.transport != .none else {
      return []
    }
    var groups: [(group: Group, recipients: [MailAddress])] = []
    for recipient in configuration.recipients {
      guard let address = recipient.address else { continue }
      let group = Group(
        language: recipient.language ?? configuration.report.languages[0],
        store: recipient.store, isAttached: recipient.isAttached)
      if let index = groups.firstIndex(where: { $0.group == group }) {
        groups[index].recipients.append(address)
      } else {
        groups.append((group, [address]))
      }
    }
    var letters: [Letter] = []
    for (group, recipients) in groups {
      letters.append(try letter(group, from: sender, to: recipients))
    }
    return letters
  }

  private func letter(
    _ group: Group, from sender: MailAddress, to recipients: [MailAddress]
  ) throws(DrawingError) -> Letter {
    let wording = presentation.wording(group.language)
    let store = configuration.stores.first { $0.id == group.store }
    let topic = LetterTopic(
      occasion: occasion, place: place(group.language), others: others,
      store: store.map { ($0.id, $0.name) })
    let words = ReportLetter(report, wording: wording, topic: topic)
    let picture = store == nil ? try self.picture(wording) : nil
    var letter = Letter(
      group: name(of: group), language: group.language.rawValue, sender: sender,
      replyTo: configuration.mail.replyTo, recipients: recipients, subject: words.subject,
      text: words.text, html: words.html(picture: picture.map { _ in "cid:\(Letter.pictureID)" }),
      lightHTML: words.html(picture: nil))
    letter.picture = picture
    letter.report = group.isAttached ? attachment(group) : nil
    return letter
  }

  private func name(of group: Group) -> String {
    let scope = group.store.map { "store-\($0)" } ?? "management"
    return "\(group.language.rawValue)-\(scope)\(group.isAttached ? "" : "-light")"
  }

  /// Where the files of a language lie in the folder of the revision.
  private func folder(_ language: Language) -> String {
    language == configuration.report.languages[0] ? "" : "\(language.rawValue)/"
  }

  private func place(_ language: Language) -> String {
    let inside = Edition.folder(of: report.month, revision: report.revision)
    let page = "\(inside)/\(folder(language))site/index.html"
    return configuration.publish.address.map { "\($0)/\(page)" } ?? "\(siteFolder)/current/\(page)"
  }

  private func picture(_ wording: Wording) throws(DrawingError) -> [UInt8]? {
    let document = Document(
      report: report, wording: wording, appearance: presentation.appearance,
      engine: try presentation.engine(wording.language))
    let picture = try document.summaryPicture()
    return picture.count <= LetterBox.mostPictureBytes ? picture : nil
  }

  /// The management report, or for the recipients of a store its own.
  private func attachment(_ group: Group) -> Letter.Attachment? {
    let folder = folder(group.language)
    guard let store = group.store else {
      return attachment("\(folder)report.pdf", name: "contatto-\(report.month).pdf")
    }
    let slug = Slug.path(store)
    return attachment(
      "\(folder)store/\(slug).pdf", name: "contatto-\(report.month)-\(slug).pdf")
  }

  private func attachment(_ path: String, name: String) -> Letter.Attachment? {
    files.first { $0.path == path }.map { Letter.Attachment(name: name, bytes: $0.bytes) }
  }
}
