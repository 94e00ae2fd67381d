import Foundation
import Reporting
import Testing

struct StoryReportTests {
  @Test func writtenForms() throws {
    try expectGolden(SampleStory.report.markdown(), "story.md")
    try expectGolden(SampleStory.report.html(), "story.html")
  }
}
