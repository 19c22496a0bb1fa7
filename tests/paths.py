"""Where tests find the shared data; tests that need it skip where it is absent."""

from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"
