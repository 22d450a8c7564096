import Facts
import Measures
import Records

/// One way to divide the known customers, with its groups.
struct Grouping {
  /// What customers are divided by.
  enum Kind: String, CaseIterable {
    /// New or returning, from their purchases.
    case history
    /// Where they live.
    case area
    /// Their age group.
    case age
    /// Whether they have the card of the shop.
    case card
    /// A group of the owner's.
    case segment
  }

  /// Groups beyond these are told together.
  static let mostGroups = 12
  /// The value of the groups told together.
  static let others = "\u{0}others"

  let kind: Kind
  /// The groups, known values by name, then the others together, then the unknown.
  let groups: [CustomerGroup]

  /// The groupings of which anything is known.
  static func all(_ persons: [PersonContacts], _ material: Material) -> [Grouping] {
    let words = material.groupValues
    return Kind.allCases.compactMap { kind in
      Grouping(kind, persons, values: words[kind] ?? [:], material)
    }
  }

  private init?(
    _ kind: Kind, _ persons: [PersonContacts], values: [Person: String], _ material: Material
  ) {
    guard !values.isEmpty else { return nil }
    let channels = material.facts.register.channels.count
    var groups: [String: CustomerGroup] = [:]
    var unknown = CustomerGroup(value: nil, channels: channels)
    let limit = material.setting.contactLimit
    for person in persons {
      if let value = values[person.person] {
        groups[value, default: CustomerGroup(value: value, channels: channels)].add(
          person, limit: limit)
      } else {
        unknown.add(person, limit: limit)
      }
    }
    guard !groups.isEmpty else { return nil }
    // The largest groups stand alone; ties by name.
    let ranked = groups.values.sorted {
      $0.customers != $1.customers
        ? $0.customers > $1.customers : Ordering.precedes($0.value ?? "", $1.value ?? "")
    }
    var rest = CustomerGroup(value: Grouping.others, channels: channels)
    for group in ranked.dropFirst(Grouping.mostGroups) { rest.add(group) }
    let shown = ranked.prefix(Grouping.mostGroups).sorted {
      Ordering.precedes($0.value ?? "", $1.value ?? "")
    }
    self.kind = kind
    self.groups = shown + [rest, unknown].filter { $0.customers > 0 }
  }

  /// The value of every customer by grouping; customers without one are left out.
  static func values(_ facts: FactTable) -> [Kind: [Person: String]] {
    var values: [Kind: [Person: String]] = [:]
    for customer in facts.customers {
      let own: [(Kind, String?)] = [
        (.area, facts.text(customer.area)), (.age, facts.text(customer.ageGroup)),
        (.segment, facts.text(customer.segment)),
        (.card, customer.hasStoreCard.map { $0 ? "yes" : "no" }),
      ]
      for (kind, value) in own {
        if let value, !value.utf8.isEmpty { values[kind, default: [:]][customer.customer] = value }
      }
    }
    values[.history] = history(facts)
    return values
  }

  /// New: first purchase in the last 365 days, with a year of data before it; returning: before.
  private static func history(_ facts: FactTable) -> [Person: String] {
    guard let begin = facts.receipts.first?.day else { return [:] }
    var first: [Person: Day] = [:]
    for receipt in facts.receipts where !receipt.isVoid {
      if let person = receipt.customer, first[person] == nil { first[person] = receipt.day }
    }
    return first.compactMapValues { day in
      if day <= facts.asOf - 365 { return "returning" }
      return day - begin >= 365 ? "new" : nil
    }
  }
}
