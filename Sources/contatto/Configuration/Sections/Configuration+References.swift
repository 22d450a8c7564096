import Reporting

extension Configuration {
  /// Complains about ids used twice and about names that lead nowhere.
  func checkReferences(list: ComplaintList) {
    let check = ReferenceCheck(list: list)
    check.unique("source", sources.map(\.name), key: "name")
    check.unique("channel", channels.map(\.id), key: "id")
    check.unique("touchpoint", touchpoints.map(\.id), key: "id")
    check.unique("campaign", campaigns.map(\.id), key: "id")
    check.unique("store", stores.map(\.id), key: "id")
    check.aliases("channel", channels.map { [$0.id] + $0.aliases })
    check.aliases("store", stores.map { [$0.id] + $0.aliases })
    let channelIDs = channels.map(\.id)
    check.known("touchpoint", touchpoints.map(\.channel), key: "channel", among: channelIDs)
    check.known("campaign", campaigns.map(\.channel), key: "channel", among: channelIDs)
    checkMarginStores(list: list)
    checkRecipients(list: list)
  }

  /// Somebody is to be told: from whom, in which language, about which store.
  private func checkRecipients(list: ComplaintList) {
    guard !recipients.isEmpty else { return }
    let mailPath = SettingPath().key("mail")
    if mail.sender == nil, mail.transport != .none {
      list.add(mailPath, "the key from is missing in mail", hint: "from = \"report@example.com\"")
    }
    for (index, recipient) in recipients.enumerated() {
      let path = SettingPath().key("recipient").index(index)
      if let language = recipient.language, !report.languages.contains(language) {
        list.add(
          path.key("lang"), "\(path.key("lang")) is \(language.rawValue), which no report has",
          hint: "add it to report.languages")
      }
      if let store = recipient.store, !stores.contains(where: { $0.id == store }) {
        list.add(path.key("scope"), "\(path.key("scope")) names no [[store]]")
      }
    }
  }

  private func checkMarginStores(list: ComplaintList) {
    guard !stores.isEmpty else { return }
    let path = SettingPath().key("margin").key("store")
    for name in margin.shareByStore.keys.sorted() where !stores.contains(where: { $0.id == name }) {
      let nearest = NearestWord.of(name, among: stores.map(\.id))
      list.add(
        path.key(name), "\(path.key(name)) names no [[store]]",
        hint: nearest.map { "did you mean \($0)?" })
    }
  }
}
