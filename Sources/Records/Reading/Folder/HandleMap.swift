/// Brings the handles of one file into the tables of the folder, each at its first use.
struct HandleMap {
  private let source: (symbols: SymbolTable, persons: PersonTable)
  private var symbolMap: [Symbol]
  private var personMap: [Person]
  /// The texts of the folder.
  private(set) var symbols: SymbolTable
  /// The persons of the folder.
  private(set) var persons: PersonTable

  init(from source: RecordBatch, symbols: SymbolTable, persons: PersonTable) {
    self.source = (source.symbols, source.persons)
    symbolMap = Array(repeating: .absent, count: source.symbols.count)
    personMap = Array(repeating: .absent, count: source.persons.count)
    (self.symbols, self.persons) = (symbols, persons)
  }

  mutating func renumber(_ symbol: inout Symbol) {
    let index = Int(symbol.index)
    if symbolMap[index] == .absent {
      symbolMap[index] = symbols.symbol(source.symbols.bytes(symbol))
    }
    symbol = symbolMap[index]
  }

  mutating func renumber(_ symbol: inout Symbol?) {
    guard var known = symbol else { return }
    renumber(&known)
    symbol = known
  }

  mutating func renumber(_ person: inout Person) {
    let index = Int(person.index)
    if personMap[index] == .absent {
      personMap[index] = persons.person(source.persons[person])
    }
    person = personMap[index]
  }

  mutating func renumber(_ person: inout Person?) {
    guard var known = person else { return }
    renumber(&known)
    person = known
  }
}
