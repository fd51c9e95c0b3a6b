import Domain
import Exchange
import HTTPTypes

/// The OpenAPI 3.1 document of the interface, made of the descriptions that it works by.
struct OpenAPIDocument {
  let labels: Labels

  var json: JSON {
    [
      "openapi": "3.1.0",
      "info": [
        "title": "Maillage", "version": "1",
        "description": "Le journal, les structures, les projets, les rapports et les campagnes.",
        "license": ["name": "Apache-2.0", "identifier": "Apache-2.0"],
      ],
      "servers": [["url": "/"]],
      "security": [["token": []]],
      "paths": paths,
      "components": [
        "securitySchemes": [
          "token": [
            "type": "http", "scheme": "bearer",
            "description": "Un jeton créé dans «\u{202F}Mon compte\u{202F}».",
          ]
        ],
        "schemas": APISchemas(labels: labels).all,
        "responses": ["Problem": problem],
      ],
    ]
  }

  private var paths: JSON {
    var paths: [(name: String, value: JSON)] = []
    for path in APIOperation.all.map(\.path) where !paths.contains(where: { $0.name == path }) {
      let operations = APIOperation.all.filter { $0.path == path }
      let members = operations.map { operation in
        (name: operation.method.rawValue.lowercased(), value: json(of: operation))
      }
      paths.append((path, .object(members)))
    }
    return .object(paths)
  }

  private func json(of operation: APIOperation) -> JSON {
    var members: [(name: String, value: JSON)] = [
      ("operationId", .text(operation.id)), ("summary", .text(operation.summary)),
    ]
    if !operation.parameters.isEmpty {
      members.append(("parameters", .array(operation.parameters.map(json(of:)))))
    }
    if let body = operation.body {
      let content: JSON = ["application/json": ["schema": reference(to: body)]]
      let required: JSON = ["required": true, "content": content]
      members.append(("requestBody", required))
    }
    if !operation.needsToken { members.append(("security", [])) }
    members.append(("responses", responses(of: operation)))
    return .object(members)
  }

  private func json(of parameter: APIParameter) -> JSON {
    [
      "name": .text(parameter.name), "in": .text(parameter.place.rawValue),
      "required": .bool(parameter.isRequired), "description": .text(parameter.description),
      "schema": parameter.kind.schema,
    ]
  }

  private func responses(of operation: APIOperation) -> JSON {
    var success: [(name: String, value: JSON)] = [
      ("description", .text(operation.summary))
    ]
    if !operation.headers.isEmpty {
      let headers = operation.headers.map { header in
        let value: JSON = [
          "description": .text(header.description), "schema": ["type": "string"],
        ]
        return (name: header.name, value: value)
      }
      success.append(("headers", .object(headers)))
    }
    if let answer = operation.answer {
      let content: JSON = ["application/json": ["schema": reference(to: answer)]]
      success.append(("content", content))
    }
    let always = [401, 403, 405, 406, 500, 503]
    let problem: JSON = ["$ref": "#/components/responses/Problem"]
    let failures = Set(operation.failures + always).sorted().map { status in
      (name: "\(status)", value: problem)
    }
    let first = (name: "\(operation.success.code)", value: JSON.object(success))
    return .object([first] + failures)
  }

  private func reference(to schema: String) -> JSON {
    ["$ref": .text("#/components/schemas/\(schema)")]
  }

  private var problem: JSON {
    let schema: JSON = ["schema": reference(to: "Problem")]
    return [
      "description": "Ce qui ne va pas (RFC 9457).",
      "content": .object([(name: APIProblem.type, value: schema)]),
    ]
  }
}
