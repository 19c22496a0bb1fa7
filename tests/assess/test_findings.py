"""Law 5: by no way is a finding made that nothing bears out."""

import copy
import pickle

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.assess.findings import Finding, Ground, Searched
from onrecord.errors import Unproven

SEARCHED = (Searched("doc-1", "speech, read whole"),)
ASKED = (Ground("ask", "ask-1", "2030-02-12"), Ground("question"))
SAID = {"actor": "GL", "about": "NU", "occasion": "unga-86", "why": "not found"}
NAMELESS = ((), [], None, (None,), ("",), ("doc-1",), "doc-1", ({"doc": "doc-1", "how": "speech"},))


def silent(**changed):
    return Finding(**(SAID | {"value": "silent", "because": ASKED, "searched": SEARCHED} | changed))


@pytest.mark.parametrize("searched", NAMELESS)
def test_no_silence_is_constructed_without_a_searched_document(searched):
    with pytest.raises(Unproven, match="searched"):
        silent(searched=searched)


@pytest.mark.parametrize("searched", NAMELESS)
def test_no_silence_is_left_by_replacing_its_documents(searched):
    with pytest.raises(Unproven, match="searched"):
        msgspec.structs.replace(silent(), searched=searched)


@pytest.mark.parametrize("value", ["silent", "raised", "claimed_private"])
def test_no_value_is_replaced_by_one_that_needs_more(value):
    bare = Finding(**SAID, value="no_opportunity")
    with pytest.raises(Unproven, match=value):
        msgspec.structs.replace(bare, value=value)


@pytest.mark.parametrize("searched", [[], None, [None], [{}], [{"doc": "", "how": "speech"}]])
def test_no_silence_is_read_from_builtins_or_json(searched):
    written = msgspec.to_builtins(silent()) | {"searched": searched}
    for made in (
        lambda: msgspec.convert(written, Finding),
        lambda: msgspec.json.decode(msgspec.json.encode(written), type=Finding),
        lambda: msgspec.msgpack.decode(msgspec.msgpack.encode(written), type=Finding),
    ):
        with pytest.raises((Unproven, msgspec.ValidationError)):
            made()


def test_no_silence_is_read_from_attributes_of_something_else():
    class Like:
        actor, about, occasion, value, why = "GL", "NU", "unga-86", "silent", "not found"
        because, searched = ASKED, ()

    with pytest.raises(Unproven):
        msgspec.convert(Like(), Finding, from_attributes=True)


def test_a_finding_cannot_be_changed_and_copies_are_equal():
    found = silent()
    with pytest.raises(AttributeError):
        found.searched = ()
    with pytest.raises(AttributeError):
        del found.searched
    assert copy.copy(found) == copy.deepcopy(found) == pickle.loads(pickle.dumps(found)) == found
    decoded = msgspec.json.decode(msgspec.json.encode(found), type=Finding)
    assert decoded == found


@pytest.mark.parametrize(("doc", "how"), [("", "speech"), ("doc-1", ""), (None, "speech")])
def test_a_searched_document_has_a_name(doc, how):
    with pytest.raises(Unproven, match="without its id"):
        Searched(doc, how)


@pytest.mark.parametrize(
    ("changed", "what"),
    [
        ({"because": ()}, "a reason to expect a word"),
        ({"because": (None,)}, "a reason to expect a word"),
        ({"occasion": ""}, "an occasion and a reason"),
        ({"why": ""}, "an occasion and a reason"),
        ({"value": "raised"}, "the passage where it was raised"),
        ({"value": "raised", "evidence": ("",)}, "the passage where it was raised"),
        ({"value": "claimed_private"}, "the passage that claims it"),
        ({"value": "not_searched"}, "but documents were"),
    ],
)
def test_a_value_says_what_it_lacks(changed, what):
    with pytest.raises(Unproven, match=what) as caught:
        silent(**changed)
    assert caught.value.step
    assert caught.value.exit_code == 6


@settings(deadline=None, max_examples=200)
@given(
    value=st.sampled_from(
        ["raised", "silent", "not_searched", "no_opportunity", "claimed_private"]
    ),
    occasion=st.sampled_from(["", "unga-86"]),
    why=st.sampled_from(["", "not found"]),
    because=st.sampled_from([(), ASKED]),
    evidence=st.sampled_from([(), ("",), ("statement-1",)]),
    searched=st.sampled_from([(), SEARCHED, (None,)]),
)
def test_whatever_is_made_is_borne_out(value, occasion, why, because, evidence, searched):
    fields = {"occasion": occasion, "why": why, "because": because, "evidence": evidence}
    try:
        found = Finding(**(SAID | fields | {"value": value, "searched": searched}))
    except Unproven:
        return
    assert found.occasion
    assert found.why
    if value == "silent":
        assert found.searched == SEARCHED
        assert found.because
    if value in ("raised", "claimed_private"):
        assert found.evidence == ("statement-1",)
    if value == "not_searched":
        assert found.searched == ()
