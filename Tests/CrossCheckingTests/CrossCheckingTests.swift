import CrossChecking
import Testing
