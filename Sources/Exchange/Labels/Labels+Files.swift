extension Labels {
  /// What is wrong with a file as a whole or with the shape of a row, and what to do about it.
  package func sentence(for problem: FileProblem) -> String {
    let phrase = wording.files[problem.name] ?? Phrase(problem.name)
    var values = values(of: problem)
    values["line"] = problem.line.map(French.number)
    return phrase.filled(values)
  }

  private func values(of problem: FileProblem) -> [String: String] {
    switch problem {
    case .empty, .binary, .notUTF8, .textAfterQuote, .unclosedQuote, .rowTooLong: [:]
    case .noHeader(let known): ["known": listed(known)]
    case .unknownColumns(let names, let known): ["columns": listed(names), "known": listed(known)]
    case .unnamedColumn(let place): ["place": French.number(place)]
    case .repeatedColumn(let name): ["columns": listed([name])]
    case .missingColumns(let names): ["columns": listed(names)]
    case .tooManyCells(_, let found, let expected), .tooFewCells(_, let found, let expected):
      [
        "cells": French.count(found, "cellule", "cellules"),
        "expected": French.number(expected),
      ]
    }
  }

  private func listed(_ names: [String]) -> String {
    names.map { Excerpt(of: $0).text }.joined(separator: ", ")
  }
}

extension FileProblem {
  /// The problem as files of labels and machine-readable output name it.
  package var name: String {
    switch self {
    case .empty: "empty"
    case .binary: "binary"
    case .notUTF8: "not_utf8"
    case .noHeader: "no_header"
    case .unknownColumns: "unknown_columns"
    case .unnamedColumn: "unnamed_column"
    case .repeatedColumn: "repeated_column"
    case .missingColumns: "missing_columns"
    case .tooManyCells: "too_many_cells"
    case .tooFewCells: "too_few_cells"
    case .textAfterQuote: "text_after_quote"
    case .unclosedQuote: "unclosed_quote"
    case .rowTooLong: "row_too_long"
    }
  }

  static let names = [
    "empty", "binary", "not_utf8", "no_header", "unknown_columns", "unnamed_column",
    "repeated_column", "missing_columns", "too_many_cells", "too_few_cells", "text_after_quote",
    "unclosed_quote", "row_too_long",
  ]
}
