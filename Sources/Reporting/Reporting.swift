/// The room of Reporting.
enum ReportingRoom {}
