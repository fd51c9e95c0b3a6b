import Storage
import Testing

struct QueryTests {
  @Test func `an interpolated value is bound and never part of the text`() {
    let hostile = "'; DROP TABLE entry; --"
    let query: Query = "SELECT id FROM entry WHERE title = \(hostile)"
    #expect(query.rendered().sql == "SELECT id FROM entry WHERE title = $1")
    #expect(query.rendered().values == [.text(hostile)])
  }

  @Test func `values are numbered in order of appearance`() {
    let query: Query = "VALUES (\(1), \(2.5), \("trois"), \(SQLValue.blob([4])))"
    #expect(query.rendered().sql == "VALUES ($1, $2, $3, $4)")
    #expect(query.rendered().values == [.integer(1), .real(2.5), .text("trois"), .blob([4])])
  }

  @Test func `a query inside another one is renumbered in its place`() {
    let inner: Query = "year = \(2025) AND region = \("93")"
    let query: Query = "SELECT \(1) WHERE \(inner) OR author = \("a")"
    #expect(query.rendered().sql == "SELECT $1 WHERE year = $2 AND region = $3 OR author = $4")
    #expect(
      query.rendered().values == [.integer(1), .integer(2025), .text("93"), .text("a")])
  }

  @Test func `queries are joined with a separator between them`() {
    let conditions: [Query] = ["a = \(1)", "b = \(2)", "c IS NULL"]
    let query: Query = "WHERE \(Query.joined(conditions, by: " AND "))"
    #expect(query.rendered().sql == "WHERE a = $1 AND b = $2 AND c IS NULL")
    #expect(query.rendered().values == [.integer(1), .integer(2)])
  }

  @Test func `joining no query gives an empty one`() {
    #expect(Query.joined([], by: ", ").rendered().sql.isEmpty)
  }

  @Test func `nil is bound as null`() {
    let absent: String? = nil
    let query: Query = "SELECT \(absent), \(Optional(3))"
    #expect(query.rendered().values == [.null, .integer(3)])
  }

  @Test func `only text marked unsafe is taken as it is`() {
    let query: Query = "SELECT id FROM \(unsafe: "entry") WHERE id = \(7)"
    #expect(query.rendered().sql == "SELECT id FROM entry WHERE id = $1")
  }

  @Test(arguments: [(1, 1), (2, 2), (3, 4), (5, 8), (400, 512)])
  func `a list repeats its last value up to a power of two`(count: Int, placeholders: Int) {
    let (sql, values) = ("\(Query.list(Array(1...count)))" as Query).rendered()
    #expect(sql.hasPrefix("($1") && sql.hasSuffix("$\(placeholders))"))
    #expect(values.count == placeholders)
    #expect(Set(values).count == count && values.last == .integer(Int64(count)))
  }

  @Test func `nothing is in a list without values`() {
    let (sql, values) = Query.list([String]()).rendered()
    #expect(sql == "($1)" && values == [.null])
  }
}
