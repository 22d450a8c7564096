/// What a review speaks about.
enum Theme: String, CaseIterable {
  case staff = "personale"
  case waiting = "attesa"
  case price = "prezzo"
  case assortment = "assortimento"
  case quality = "qualità"
  case delivery = "consegna"
  case clarity = "chiarezza"
  case returns = "resi"
  case site = "sito"
}
