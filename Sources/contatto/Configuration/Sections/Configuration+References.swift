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
