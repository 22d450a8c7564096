import Measures
import Records

/// Which campaign a code or a campaign word belongs to.
struct CodeBook {
  /// A campaign on a channel.
  struct Key: Hashable {
    var channel: Int
    var name: String
  }

  private let campaigns: [Campaign]
  private let register: Register
  private var byCode: [Symbol: Int?] = [:]
  private var byWord: [String: Int] = [:]

  init(campaigns: [Campaign], register: Register) {
    self.campaigns = campaigns
    self.register = register
    for (index, campaign) in campaigns.enumerated() {
      for word in [campaign.id, campaign.name] where byWord[word] == nil { byWord[word] = index }
    }
  }

  /// The declared campaign whose codes claim `symbol`.
  mutating func campaign(code symbol: Symbol, in records: RecordBatch) -> Int? {
    if let known = byCode[symbol] { return known }
    let code = records.symbols.text(symbol)
    let found = campaigns.firstIndex { $0.claims(code) }
    byCode[symbol] = .some(found)
    return found
  }

  /// The declared campaign that goes by `word`.
  func campaign(word: String) -> Int? { byWord[word] }

  /// The key of a declared campaign; its channel must be declared too.
  func key(of campaign: Int) -> Key? {
    register.channel(campaigns[campaign].channel).map {
      Key(channel: $0, name: campaigns[campaign].id)
    }
  }
}
