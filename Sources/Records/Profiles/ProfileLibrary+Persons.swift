import Measures

extension ProfileLibrary {
  /// Every pseudonym that a customer id or a mail address can have under `key`: an id has one in
  /// each namespace of the profiles, because the same number means different persons at different
  /// vendors.
  package func pseudonyms(of written: some Collection<UInt8>, key: [UInt8]) -> [Pseudonym] {
    let hmac = HMAC(key: key)
    let cell = Array(written)[...]
    return namespaces.map { namespace in
      Pseudonym(digest: hmac.code(CustomerTool.message(cell, .auto, namespace: namespace)))
    }
  }

  /// The namespaces of customer ids, in the order of their bytes.
  private var namespaces: [String] {
    let tools = profiles.flatMap(\.blocks).flatMap(\.tools).flatMap { entry in
      if case .customer(let tools) = entry.tool { tools } else { [CustomerTool]() }
    }
    let names = Set(tools.filter { $0.kind != .email }.map(\.namespace))
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}
