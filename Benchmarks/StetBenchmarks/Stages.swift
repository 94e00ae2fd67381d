import Benchmark
import ClaimExtraction
import Lexicons
import Mentions
import QuoteExtraction
import Reading
import TextModel

/// What each stage of extraction takes by itself, to see where the time goes.
func stages() {
  let configuration = Benchmark.Configuration(
    metrics: [kilobytesPerSecond], units: wholeRates, warmupIterations: 1, maxIterations: 5)
  let texts = Texts.shared
  let documents = texts.files.compactMap { try? DocumentReader.read($0.bytes, name: $0.path) }
  let abbreviations = Language.english.abbreviations
  let layouts = documents.map { TextLayout(of: $0.reading, abbreviations: abbreviations) }
  let castFinder = CastFinder()
  let casts = zip(documents, layouts).map { castFinder.cast(of: $0.reading, layout: $1) }

  func stage(_ name: String, _ run: @escaping @Sendable (Int) -> Int) {
    Benchmark("Stage: \(name)", configuration: configuration) { benchmark in
      var found = 0
      let time = processorSeconds { for index in documents.indices { found += run(index) } }
      precondition(found > 0, "a stage that finds nothing")
      benchmark.measurement(kilobytesPerSecond, Int(Double(texts.byteCount) / time / 1e3))
    }
  }

  let files = texts.files
  stage("reading") { index in
    (try? DocumentReader.read(files[index].bytes, name: files[index].path))?.reading.bytes.count ?? 0
  }
  stage("layout") { TextLayout(of: documents[$0].reading, abbreviations: abbreviations).tokens.count }
  stage("mentions") { castFinder.cast(of: documents[$0].reading, layout: layouts[$0]).mentions.count }
  let quotations = QuotationExtractor()
  stage("quotations") {
    quotations.quotations(in: documents[$0].reading, layout: layouts[$0], cast: casts[$0]).count
  }
  let quantities = QuantityExtractor()
  stage("quantities") { quantities.quantities(in: documents[$0].reading, layout: layouts[$0]).count }
  let times = TimeExtractor()
  stage("times") { index in
    let document = documents[index]
    return times.times(
      in: document.reading, layout: layouts[index],
      published: document.metadata.published.flatMap { CalendarDate(iso: $0) }
    ).count
  }
}
