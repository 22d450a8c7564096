/// A group of goods with its margin and its value-added tax.
enum Category: String, CaseIterable {
  case kitchen = "Cucina"
  case table = "Tavola"
  case textiles = "Tessili"
  case decoration = "Decorazione"
  case gifts = "Idee regalo"
  case food = "Gastronomia"
  case appliances = "Piccoli elettrodomestici"

  /// Percent of the net price.
  var vatPercent: Int64 { self == .food ? 10 : 22 }

  /// Percent of the net list price that is left after the goods are paid.
  var marginPercent: Int64 {
    switch self {
    case .kitchen: 41
    case .table: 46
    case .textiles: 52
    case .decoration: 55
    case .gifts: 48
    case .food: 31
    case .appliances: 24
    }
  }

  /// True for goods that take part in sales and Black Friday.
  var takesPartInSales: Bool { self == .textiles || self == .decoration || self == .table }
}
