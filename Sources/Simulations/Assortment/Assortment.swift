/// What Aurora sells.
enum Assortment {
  static let articles: [Article] =
    kitchen + table + textiles + decoration + gifts + food + appliances

  /// Running sums of the weights, in ordinary weeks and before Christmas.
  static let ordinary = cumulative { _ in 1 }
  static let beforeChristmas = cumulative {
    $0 == .gifts || $0 == .decoration ? 2.2 : $0 == .food ? 2.8 : 1
  }

  private static func cumulative(_ factor: (Category) -> Double) -> [Double] {
    var sum = 0.0
    return articles.map { article in
      sum += article.weight * factor(article.category)
      return sum
    }
  }

  private static func article(
    _ category: Category, _ name: String, _ cents: Int64, _ weight: Double, pieces: Int = 1
  ) -> Article {
    Article(name: name, category: category, price: cents, weight: weight, pieces: pieces)
  }

  private static let kitchen = [
    article(.kitchen, "Padella antiaderente 28 cm", 4990, 1.3),
    article(.kitchen, "Pentola in acciaio 24 cm", 8090, 0.8),
    article(.kitchen, "Casseruola in ghisa", 16090, 0.35),
    article(.kitchen, "Moka 3 tazze", 3390, 1.2),
    article(.kitchen, "Coltello da chef", 5690, 0.8),
    article(.kitchen, "Set coltelli 5 pezzi", 14890, 0.3),
    article(.kitchen, "Tagliere in ulivo", 4090, 0.9),
    article(.kitchen, "Teglia da forno", 2490, 1),
    article(.kitchen, "Grattugia", 1590, 0.9),
    article(.kitchen, "Mezzaluna", 2090, 0.4),
    article(.kitchen, "Barattolo ermetico 1 l", 1090, 1.3, pieces: 3),
  ]
  private static let table = [
    article(.table, "Servizio piatti 18 pezzi", 17390, 0.4),
    article(.table, "Piatto piano in gres", 1490, 1, pieces: 4),
    article(.table, "Calice da vino", 1190, 1.1, pieces: 6),
    article(.table, "Bicchiere acqua", 590, 1.1, pieces: 6),
    article(.table, "Tazzina da caffè", 890, 1.2, pieces: 4),
    article(.table, "Caraffa in vetro", 3090, 0.7),
    article(.table, "Insalatiera in ceramica", 4390, 0.7),
    article(.table, "Posate 24 pezzi", 12390, 0.4),
    article(.table, "Alzata per dolci", 4990, 0.4),
  ]
  private static let textiles = [
    article(.textiles, "Tovaglia in lino", 7490, 0.7),
    article(.textiles, "Runner da tavola", 3090, 0.7),
    article(.textiles, "Strofinacci, set da 3", 1890, 1.2),
    article(.textiles, "Grembiule in cotone", 2890, 0.8),
    article(.textiles, "Plaid in lana", 9990, 0.45),
    article(.textiles, "Cuscino d'arredo", 3690, 0.9),
    article(.textiles, "Asciugamani, set da 2", 3490, 0.9),
    article(.textiles, "Completo lenzuola", 11190, 0.4),
  ]
  private static let decoration = [
    article(.decoration, "Candela profumata", 1990, 1.5),
    article(.decoration, "Vaso in vetro soffiato", 6190, 0.6),
    article(.decoration, "Cornice portafoto", 2490, 0.9),
    article(.decoration, "Specchio tondo", 11090, 0.25),
    article(.decoration, "Lampada da tavolo", 8690, 0.45),
    article(.decoration, "Orologio da parete", 5590, 0.4),
    article(.decoration, "Cesto intrecciato", 3690, 0.7),
    article(.decoration, "Diffusore di essenze", 3090, 0.9),
  ]
  private static let gifts = [
    article(.gifts, "Cofanetto tè e tazza", 3690, 0.9),
    article(.gifts, "Agenda in tela", 2390, 0.6),
    article(.gifts, "Portachiavi in cuoio", 1890, 0.6),
    article(.gifts, "Gioco da tavolo", 4390, 0.5),
    article(.gifts, "Ombrello pieghevole", 2890, 0.6),
    article(.gifts, "Bomboniera in ceramica", 1590, 0.4, pieces: 6),
    article(.gifts, "Lista nozze: contributo", 10000, 0.2),
    article(.gifts, "Album fotografico", 4090, 0.4),
  ]
  private static let food = [
    article(.food, "Olio extravergine 0,5 l", 1690, 0.9),
    article(.food, "Confettura di fichi", 890, 0.9, pieces: 2),
    article(.food, "Miele di castagno", 1090, 0.8),
    article(.food, "Cioccolato fondente 70%", 590, 1.1, pieces: 2),
    article(.food, "Panettone artigianale", 3690, 0.25),
    article(.food, "Aceto balsamico di Modena", 2190, 0.6),
    article(.food, "Cesto gastronomico", 7490, 0.3),
    article(.food, "Pasta di Gragnano", 590, 0.8, pieces: 3),
  ]
  private static let appliances = [
    article(.appliances, "Frullatore a immersione", 7490, 0.5),
    article(.appliances, "Macchina per caffè", 18590, 0.35),
    article(.appliances, "Bollitore elettrico", 6190, 0.5),
    article(.appliances, "Tostapane", 6890, 0.4),
    article(.appliances, "Robot da cucina", 31090, 0.14),
    article(.appliances, "Bilancia da cucina", 3090, 0.7),
  ]
}
