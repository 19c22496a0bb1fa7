"""Run the command line as ``python -m onrecord``."""

from onrecord.cli import main

main()
