/// One article of the assortment.
struct Article {
  let name: String
  let category: Category
  /// List price in cents, value-added tax included.
  let price: Int64
  /// How often it is chosen, against the others.
  let weight: Double
  /// Pieces usually bought together.
  let pieces: Int
}
