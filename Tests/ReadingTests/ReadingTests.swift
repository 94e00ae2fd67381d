import Reading
import Testing
