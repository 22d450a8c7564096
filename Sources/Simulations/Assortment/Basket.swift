import Measures

/// What one customer takes to the till, before any reduction.
struct Basket {
  /// Article and pieces, each article once.
  let items: [(article: Article, pieces: Int)]

  /// A basket of the day: one to five articles, more gifts before Christmas.
  init(_ day: Day, _ chance: inout Chance) {
    let date = day.date
    let isChristmas = date.month == 12 || (date.month == 11 && date.day > 20)
    let weights = isChristmas ? Assortment.beforeChristmas : Assortment.ordinary
    let count = 1 + chance.index(weights: [0.40, 0.29, 0.17, 0.09, 0.05])
    var items: [(article: Article, pieces: Int)] = []
    var seen: [Int] = []
    for _ in 0..<count {
      let index = chance.index(cumulative: weights)
      guard !seen.contains(index) else { continue }
      seen.append(index)
      let article = Assortment.articles[index]
      let pieces = chance.happens(0.7) ? article.pieces : 1
      items.append((article, pieces))
    }
    self.items = items
  }
}
