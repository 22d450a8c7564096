/// Brings the handles of one file into the tables of the folder, each at its first use.
struct HandleMap {
  private let symbols: SymbolTable
  private let persons: PersonTable
  private var symbolMap: [Symbol?]
  private var personMap: [Person?]
  var target: RecordBatch

  init(from source: RecordBatch, to target: RecordBatch) {
    symbols = source.symbols
    persons = source.persons
    symbolMap = Array(repeating: nil, count: source.symbols.count)
    personMap = Array(repeating: nil, count: source.persons.count)
    self.target = target
  }

  mutating func map(_ symbol: Symbol) -> Symbol {
    if let known = symbolMap[Int(symbol.index)] { return known }
    let new = target.symbols.symbol(symbols.bytes(symbol))
    symbolMap[Int(symbol.index)] = new
    return new
  }

  mutating func map(_ symbol: Symbol?) -> Symbol? {
    guard let symbol else { return nil }
    return map(symbol) as Symbol
  }

  mutating func map(_ person: Person?) -> Person? {
    guard let person else { return nil }
    if let known = personMap[Int(person.index)] { return known }
    let new = target.persons.person(persons[person])
    personMap[Int(person.index)] = new
    return new
  }
}
