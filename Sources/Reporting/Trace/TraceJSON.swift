internal import Extraction

/// A trace as JSON:
///
/// ```
/// {"query","sources":[OCCURRENCE…],
///  "wordings":[{"text","likeness","against":"source|earliest","changes":[CHANGE…],"occurrences":[OCCURRENCE…]}…],"partial","anyOrder",
///  "edits":[{"earlier":OCCURRENCE,"later":OCCURRENCE,"changes":[CHANGE…]}…],
///  "speakers":[{"name","also":["…"],"occurrences","confidence"}…]}
/// CHANGE  {"kind":"same|removed|added","text"}
/// OCCURRENCE  {"outlet","version","role":"article|source","published","text","speaker","confidence","place":PLACE}
/// ```
struct TraceJSON {
  let report: TraceReport

  /// One object on one line.
  var bytes: [UInt8] {
    let naming = PlaceNaming(documents: report.documents)
    var json = JSONWriter()
    json.object { json in
      json.member("query", report.query)
      json.member("sources", of: report.sources) { write($1, naming: naming, to: &$0) }
      json.member("wordings", of: report.wordings) { json, wording in
        json.object {
          $0.member("text", wording.text)
          $0.member("likeness", likelihood: wording.likeness)
          $0.member("against", wording.comparison?.reference.rawValue)
          $0.member("changes", changes: wording.comparison?.changes ?? [])
          $0.member("occurrences", of: wording.occurrences) { write($1, naming: naming, to: &$0) }
        }
      }
      json.member("partial") { $0.bool(report.isPartial) }
      json.member("anyOrder") { $0.bool(report.isInAnotherOrder) }
      json.member("edits", of: report.edits) { json, edit in
        json.object {
          $0.member("earlier") { write(edit.earlier, naming: naming, to: &$0) }
          $0.member("later") { write(edit.later, naming: naming, to: &$0) }
          $0.member("changes", changes: edit.later.changes)
        }
      }
      json.member("speakers", of: report.speakers) { json, speaker in
        json.object {
          $0.member("name", speaker.name)
          $0.member("also", of: speaker.otherForms) { $0.string($1) }
          $0.member("occurrences", speaker.count)
          $0.member("confidence", likelihood: speaker.confidence)
        }
      }
    }
    json.endLine()
    return json.bytes
  }

  private func write(_ occurrence: Occurrence, naming: PlaceNaming, to json: inout JSONWriter) {
    let document = naming.document(at: occurrence.place.path)
    json.object {
      $0.member("outlet", document?.outlet)
      $0.member("version", document?.version)
      $0.member("role", document?.role.rawValue)
      $0.member("published", document?.published)
      $0.member("text", occurrence.wording)
      $0.member("speaker", occurrence.speaker)
      $0.member("confidence", likelihood: occurrence.confidence)
      $0.member("place") { $0.place(occurrence.place) }
    }
  }
}
