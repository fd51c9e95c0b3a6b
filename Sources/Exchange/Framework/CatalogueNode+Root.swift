import Yams

extension CatalogueNode {
  /// The whole of a file.
  ///
  /// - Parameters:
  ///   - name: the file's name, for messages.
  ///   - term: what the file holds, for messages.
  static func root(
    of yaml: String, named name: String, as term: String
  ) throws(CatalogueError) -> CatalogueNode {
    func failure(_ line: Int, _ words: String) -> CatalogueError {
      CatalogueError(file: name, line: line, reason: .unreadable(words))
    }
    do {
      // Every scalar is a text here: finding out which look like numbers or dates is left out.
      guard let node = try compose(yaml: yaml, .basic) else { throw failure(1, "nothing in it") }
      return CatalogueNode(node: node, file: name, name: term)
    } catch let error as CatalogueError {
      throw error
    } catch let error as YamlError {
      let (line, words) = error.placed
      throw failure(line, words)
    } catch {
      throw failure(1, "the parser gave up")
    }
  }

  /// The keys and values of a mapping, in the order of the file.
  func members(
    _ term: CatalogueError.Term
  ) throws(CatalogueError) -> [(key: CatalogueNode, value: CatalogueNode)] {
    guard let mapping = node.mapping else { throw failure(.notAMapping(term)) }
    return mapping.map { key, value in
      (
        CatalogueNode(node: key, file: file, name: "key"),
        CatalogueNode(node: value, file: file, name: key.scalar?.string ?? name)
      )
    }
  }
}

extension YamlError {
  /// The line of the mistake, and the parser's words for it.
  fileprivate var placed: (line: Int, words: String) {
    switch self {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      (mark.line, problem)
    case .duplicatedKeysInMapping(let keys, let context):
      (context.mark.line, "key \"\(keys.joined(separator: ", "))\" twice in a mapping")
    case .reader(let problem, _, _, _): (1, problem)
    default: (1, "the parser gave up")
    }
  }
}
