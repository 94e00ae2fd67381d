import Ledger
import StetKit
import Testing

/// Which text a file is, by where it lies and what it is called.
struct ArticleIdentityTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let path: String
    let identity: ArticleIdentity?
    var testDescription: String { path }

    init(_ path: String, _ story: String, _ outlet: String, _ version: Int?, _ role: ArticleRole = .article) {
      self.path = path
      identity = ArticleIdentity(story: story, outlet: outlet, version: version, role: role)
    }

    init(noneFor path: String) {
      self.path = path
      identity = nil
    }
  }

  static let rows: [Row] = [
    // The usual name.
    Row("bridge/courier.v2.txt", "bridge", "courier", 2),
    // A text that is kept up to date in one file.
    Row("bridge/courier.md", "bridge", "courier", nil),
    // A capital, and noughts before the number.
    Row("bridge/courier.V03.html", "bridge", "courier", 3),
    // Stops that part no version.
    Row("bridge/st.pauls.news.v1.md", "bridge", "st.pauls.news", 1),
    Row("bridge/courier.final.md", "bridge", "courier.final", nil),
    // Versions are counted from 1.
    Row("bridge/courier.v0.md", "bridge", "courier.v0", nil),
    // Numbers that are none: a sign, no digit, more than fits.
    Row("bridge/courier.v+2.md", "bridge", "courier.v+2", nil),
    Row("bridge/courier.v.md", "bridge", "courier.v", nil),
    Row("bridge/courier.v1000000.md", "bridge", "courier.v1000000", nil),
    Row("bridge/courier.v99999999999999999999.md", "bridge", "courier.v99999999999999999999", nil),
    // No outlet before the version.
    Row("bridge/.v2.md", "bridge", ".v2", nil),
    // A source, and a later state of one.
    Row("bridge/sources/press.txt", "bridge", "press", nil, .source),
    Row("bridge/sources/press.v2.txt", "bridge", "press", 2, .source),
    // Another folder in a story is no folder of sources.
    Row("bridge/drafts/courier.v1.md", "bridge", "courier", 1),
    // A story may be called so.
    Row("sources/courier.v1.md", "sources", "courier", 1),
    // Doubled slashes mean nothing.
    Row("bridge//courier.v1.md", "bridge", "courier", 1),
    // What lies in no story.
    Row(noneFor: "note.md"),
    Row(noneFor: ""),
    Row(noneFor: "/"),
  ]

  @Test(arguments: rows)
  func isToldByThePath(row: Row) {
    #expect(ArticleIdentity(pathInClaims: row.path) == row.identity)
  }
}
