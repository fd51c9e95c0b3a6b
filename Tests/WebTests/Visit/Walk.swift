import Testing

/// The pages that a browser finds by following links, each address once, whatever it asks for.
struct Walk: Sendable {
  /// The most pages that are looked at.
  private static let longest = 120

  private(set) var pages: [(path: String, page: HTMLElement)] = []

  /// - Parameter beginnings: addresses to begin at, besides where the links of the menu lead.
  init(of visitor: Visitor, from beginnings: [String] = []) async throws {
    var (next, known) = (["/", "/annee"] + beginnings, Set<String>())
    while let path = next.popLast(), pages.count < Self.longest {
      let name = Self.name(of: path)
      // A file, such as a PDF that another program would make, or a way to another site.
      if name.contains(".") || name == "/connexion/openid" || !known.insert(name).inserted {
        continue
      }
      let answer = try await visitor.get(path)
      #expect(answer.status < 500, "\(path)")
      guard answer.status == 200, answer.type?.hasPrefix("text/html") == true else { continue }
      let page = try answer.page()
      pages.append((path, page))
      next = page.links.filter { $0.hasPrefix("/") && !$0.hasPrefix("//") } + next
    }
  }

  /// The address without what it asks for.
  static func name(of path: String) -> String {
    String(path.prefix { $0 != "?" && $0 != "#" })
  }

  /// What the addresses of the pages can ask for, as links and forms have it.
  var questions: Set<Question> {
    var found: Set<Question> = []
    for (_, page) in pages {
      for link in page.links
      where link.hasPrefix("/") && link.contains("?") && !Self.name(of: link).hasSuffix(".pdf") {
        let query = link.drop { $0 != "?" }.dropFirst().prefix { $0 != "#" }
        for pair in query.split(separator: "&") {
          found.insert(Question(path: Self.name(of: link), name: String(pair.prefix { $0 != "=" })))
        }
      }
      for form in page.all("form").map(HTMLForm.init) where form.method == "get" {
        for name in form.names { found.insert(Question(path: form.action, name: name)) }
      }
    }
    return found
  }

  /// The forms that pages hold with a field for any text, each address once.
  var forms: [HTMLForm] {
    var known: Set<String> = []
    return pages.flatMap { $0.page.all("form").map(HTMLForm.init) }.filter { form in
      form.method == "post" && !form.textNames.isEmpty && known.insert(form.action).inserted
    }
  }
}

/// A name that the address of a page can give a value.
struct Question: Hashable, Sendable {
  let path: String
  let name: String
}

extension HTMLForm {
  /// Every empty field filled with something that it may take, texts apart.
  var filled: HTMLForm {
    var form = self
    for field in element.all {
      guard let name = field["name"], form[name] ?? "" == "" else { continue }
      switch (field.name, field["type"]) {
      case ("input", "date"): form[name] = "2025-06-20"
      case ("input", "number"): form[name] = "1"
      case ("input", "email"): form[name] = "lea@exemple.fr"
      case ("input", "radio"): form[name] = field["value"]
      case ("select", _):
        form[name] = field.all("option").compactMap { $0["value"] }.first { !$0.isEmpty }
      default: break
      }
    }
    return form
  }

  /// The names of the fields that take any text.
  var textNames: [String] {
    let types: [String?] = [nil, "text", "search"]
    return element.all.filter { field in
      field.name == "textarea" || field.name == "input" && types.contains(field["type"])
    }.compactMap { $0["name"] }
  }
}
