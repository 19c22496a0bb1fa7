"""A table of votes in the ledger: found by state, not by words; verified all the same."""

from pathlib import Path

from onrecord.ledger import View, Writer, create, verify
from onrecord.model import Act, Document, Profile, Reading, digest, document_id, passage

WHEN = "2031-05-02T10:00:00Z"
TEXT = "rcid,country,country_code,vote\n7,Exampleland,XA,yes\n7,Otherland,XB,no\n"


def reading(genre: str) -> Reading:
    sha = digest(TEXT.encode())
    doc = Document(id=document_id(sha), digest=sha, name="v.csv", media_type="text/csv", text=TEXT)
    if genre != "votes":
        return Reading(doc=doc, profile=Profile(genre="other"))
    act = Act(
        passage=passage(doc.id, TEXT, 31, len(TEXT)),
        name="Roll call 7",
        actors=("XA",),
        against=("XB",),
        type="vote",
        number="7",
    )
    return Reading(doc=doc, profile=Profile(genre="votes"), records=(act,))


def dossier(parent: Path) -> Path:
    folder = parent / "visit"
    create(folder, who="ana", now=WHEN)
    return folder


def hits(folder: Path) -> int:
    with View(folder) as view:
        return len(view.search("Otherland"))


def test_votes_are_found_by_who_voted_and_not_by_words(tmp_path: Path) -> None:
    folder = dossier(tmp_path)
    with Writer(folder, who="ana", clock=lambda: WHEN) as writer:
        assert writer.add(reading("votes"), TEXT.encode(), reader="r1")
        assert not writer.add(reading("votes"), TEXT.encode(), reader="r1")
    with View(folder) as view:
        assert [entry.record.kind for entry in view.records(actor="XB")] == ["act"]
    assert hits(folder) == 0
    assert verify(folder).records == 1


def test_a_reader_that_learns_that_they_are_votes_takes_the_words_out_and_back(
    tmp_path: Path,
) -> None:
    folder = dossier(tmp_path)
    for reader, genre, found in (("r1", "other", 1), ("r2", "votes", 0), ("r3", "other", 1)):
        with Writer(folder, who="ana", clock=lambda: WHEN) as writer:
            assert writer.add(reading(genre), TEXT.encode(), reader=reader)
        assert hits(folder) == found
        verify(folder)
