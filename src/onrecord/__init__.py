"""Put on record what governments were asked, what they said, what they did and did not.

The public door is six verbs, in the order in which the data flows:

==================  ==========================================================
``collect_file``    a file to documents, their text made once
``read_document``   a document to records, each with its exact passage
``link_records``    records to the cases and laws that several documents share
``check_claims``    what a document says others did, against the record
``add_files``       files into a dossier's ledger
``build_brief``     a ledger to a briefing, every line with its footnote
==================  ==========================================================

>>> sorted(__all__) == sorted(_HOMES)
True
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from onrecord.assess import check_claims
    from onrecord.collect import collect_file
    from onrecord.link import link_records
    from onrecord.read import read_document
    from onrecord.run.stages import add_files
    from onrecord.tell import build_brief

__version__ = "0.1.0"

__all__ = [
    "add_files",
    "build_brief",
    "check_claims",
    "collect_file",
    "link_records",
    "read_document",
]

_HOMES = {
    "collect_file": "onrecord.collect",
    "read_document": "onrecord.read",
    "link_records": "onrecord.link",
    "check_claims": "onrecord.assess",
    "add_files": "onrecord.run.stages",
    "build_brief": "onrecord.tell",
}


def __getattr__(name: str) -> Any:
    """Import a verb when it is first used: reading a letter must not load a database."""
    if name not in _HOMES:
        message = f"module 'onrecord' has no attribute {name!r}"
        raise AttributeError(message)
    return getattr(import_module(_HOMES[name]), name)
