/// Who gets a message of the outbox; lies beside it, so that a later run needs nothing else.
struct Envelope: Equatable {
  let group: String
  let sender: MailAddress
  let recipients: [MailAddress]
  let id: String

  init(_ letter: Letter, id: String) {
    (group, sender, recipients) = (letter.group, letter.sender, letter.recipients)
    self.id = id
  }

  /// The envelope in a file; `nil` if it is none.
  init?(bytes: [UInt8]) {
    guard let value = JSONScanner.value(of: bytes), let group = value["group"]?.string,
      let sender = value["from"]?.string.flatMap({ MailAddress($0) }),
      let id = value["message_id"]?.string, let items = value["to"]?.items
    else { return nil }
    let recipients = items.compactMap { $0.string.flatMap { MailAddress($0) } }
    guard recipients.count == items.count else { return nil }
    (self.group, self.sender, self.recipients, self.id) = (group, sender, recipients, id)
  }

  var bytes: [UInt8] {
    PlainJSON.object([
      .init(name: "group", value: .text(group)), .init(name: "from", value: .text(sender.text)),
      .init(name: "to", value: .list(recipients.map { .text($0.text) })),
      .init(name: "message_id", value: .text(id)),
    ]).bytes + [0x0A]
  }
}
