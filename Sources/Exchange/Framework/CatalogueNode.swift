import Yams

/// One value of a catalogue file, which knows where it stands.
struct CatalogueNode {
  let node: Node
  let file: String
  /// What the value is called in messages: its key.
  let name: String

  var line: Int { node.mark?.line ?? 1 }
  var isMapping: Bool { node.mapping != nil }

  func failure(_ reason: CatalogueError.Reason) -> CatalogueError {
    CatalogueError(file: file, line: line, reason: reason)
  }

  func text() throws(CatalogueError) -> String {
    guard let text = node.scalar?.string else { throw failure(.notText(name)) }
    guard !text.isEmpty else { throw failure(.empty(name)) }
    return text
  }

  func number() throws(CatalogueError) -> Int {
    let text = try text()
    guard let number = Int(text) else { throw failure(.notANumber(name, found: text)) }
    return number
  }

  /// The values of a list that has at least one.
  func list() throws(CatalogueError) -> [CatalogueNode] {
    guard let values = node.sequence else { throw failure(.notAList(name)) }
    guard !values.isEmpty else { throw failure(.empty(name)) }
    return values.map { CatalogueNode(node: $0, file: file, name: name) }
  }

  func list<Value>(
    _ read: (CatalogueNode) throws(CatalogueError) -> Value
  ) throws(CatalogueError) -> [Value] {
    var values: [Value] = []
    for node in try list() { values.append(try read(node)) }
    return values
  }

  /// One of the codes of a closed list.
  func code<Code: CaseIterable & RawRepresentable<String>>(
    _ term: CatalogueError.Term, _ codes: Code.Type
  ) throws(CatalogueError) -> Code {
    let text = try text()
    if let code = Code(rawValue: text) { return code }
    throw failure(.unknown(term, found: text, known: codes.allCases.map(\.rawValue)))
  }

  /// The key and value of a mapping that has a single key: a choice with its argument.
  func choice() -> (key: CatalogueNode, value: CatalogueNode)? {
    guard let mapping = node.mapping, mapping.count == 1, let pair = mapping.first else {
      return nil
    }
    let key = CatalogueNode(node: pair.key, file: file, name: name)
    let value = CatalogueNode(node: pair.value, file: file, name: pair.key.scalar?.string ?? name)
    return (key, value)
  }
}

/// A mapping of a catalogue file, all of whose keys are known.
struct CatalogueSection {
  let term: CatalogueError.Term
  let node: CatalogueNode
  private let values: [String: CatalogueNode]

  /// - Parameters:
  ///   - keys: those that the section must have.
  ///   - optional: those that it may have.
  init(
    _ node: CatalogueNode, _ term: CatalogueError.Term, keys: [String], optional: [String] = []
  ) throws(CatalogueError) {
    guard let mapping = node.node.mapping else { throw node.failure(.notAMapping(term)) }
    var values: [String: CatalogueNode] = [:]
    for (key, value) in mapping {
      let key = CatalogueNode(node: key, file: node.file, name: "key")
      let name = try key.text()
      guard keys.contains(name) || optional.contains(name) else {
        throw key.failure(.unknown(.key, found: name, known: keys + optional))
      }
      values[name] = CatalogueNode(node: value, file: node.file, name: name)
    }
    if let missing = keys.first(where: { values[$0] == nil }) {
      throw node.failure(.missingKey(missing, of: term))
    }
    self.term = term
    self.node = node
    self.values = values
  }

  func optional(_ key: String) -> CatalogueNode? { values[key] }

  subscript(key: String) -> CatalogueNode {
    get throws(CatalogueError) {
      guard let value = values[key] else { throw node.failure(.missingKey(key, of: term)) }
      return value
    }
  }

  func text(_ key: String) throws(CatalogueError) -> String { try self[key].text() }
}
