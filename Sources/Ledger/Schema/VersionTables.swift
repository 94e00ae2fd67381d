/// Stories, the articles and sources of each, and every state of their texts.
enum VersionTables {
  static let sql = """
    CREATE TABLE story (
      id INTEGER PRIMARY KEY,
      name TEXT NOT NULL UNIQUE
    ) STRICT;

    -- One outlet's text on a story, or a primary source of it.
    CREATE TABLE article (
      id INTEGER PRIMARY KEY,
      story_id INTEGER NOT NULL REFERENCES story (id),
      role TEXT NOT NULL CHECK (role IN ('article', 'source')),
      outlet TEXT NOT NULL,
      UNIQUE (story_id, role, outlet)
    ) STRICT;

    -- One dated state of that text, with its file byte for byte. The bytes come last, so that a look at the other
    -- columns does not page through them.
    CREATE TABLE version (
      id INTEGER PRIMARY KEY,
      article_id INTEGER NOT NULL REFERENCES article (id),
      number INTEGER NOT NULL CHECK (number BETWEEN 1 AND 999999),
      path TEXT NOT NULL,
      format TEXT NOT NULL,
      encoding TEXT NOT NULL,
      sha256 BLOB NOT NULL CHECK (length(sha256) = 32),
      title TEXT,
      published TEXT,
      modified TEXT,
      address TEXT,
      language TEXT,
      byline TEXT,
      place TEXT,
      added TEXT NOT NULL,
      program TEXT NOT NULL,
      bytes BLOB NOT NULL,
      UNIQUE (article_id, number)
    ) STRICT;
    CREATE INDEX version_by_sha256 ON version (sha256);
    """
}
