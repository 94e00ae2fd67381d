import StetKit
import Testing
