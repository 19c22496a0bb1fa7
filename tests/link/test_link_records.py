"""Equal names join, alike ones are only suggested, whatever the order of the records."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.link import alike, link_records
from onrecord.model.passages import passage
from onrecord.model.records import Case, Instrument


def case(doc, name, people="person"):
    place = passage(doc, name, 0, len(name))
    return Case(passage=place, part=f"{name} {people}", name=name, people=people)


def law(doc, name):
    return Instrument(passage=passage(doc, name, 0, len(name)), part=name, name=name)


def joined(*records):
    return {
        frozenset(link.members): link.how
        for link in link_records(records)
        if set(link.members) == {record.id for record in records}
    }


def how(one, other):
    return next(iter(joined(one, other).values()), None)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("LIU Example", "Liu Example"),
        ("Liu Exam-ple", "Liu Example"),
        ("Liu Exam Ple", "Liu Example"),
        ("Example Liu", "Liu Example"),
        ("Mr. Liu Example", "Liu Example"),
        ("Maître José Exemple", "Jose  EXEMPLE"),
        ("Liu Example (刘样本)", "刘样本"),
        ("样本律师", "样本"),
    ],
)
def test_persons_that_are_equal(one, other):
    assert how(case("doc-1", one), case("doc-2", other)) == "equal"


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Liu Xiaobo", "Liu Xia", None),
        ("Liu Xiabo", "Liu Xiaobo", "suggested"),
        ("Liu Xia", "Xia Liu", "suggested"),
        ("Wang Li", "Wang Lin", None),
        ("Ilham Sample", "Ilham Samlpe", "suggested"),
        ("Hassan Ali", "Ali Hassan", "suggested"),
        ("Ana Maria Sample", "Ana Sample", "suggested"),
        ("Sample", "Sample", "suggested"),
        ("Mr Li", "Ms Li", "suggested"),
        ("Ana Sample", "Bo Other", None),
    ],
)
def test_persons_that_are_not(one, other, expected):
    assert how(case("doc-1", one), case("doc-2", other)) == expected


def test_the_two_lius_never_join_through_others():
    names = ["Liu Xiaobo", "Liu Xia", "LIU XIAOBO", "LIU Xia", "Liu Xiabo", "Liu Xia (刘霞)"]
    records = [case(f"doc-{n}", name) for n, name in enumerate(names)]
    by_id = {record.id: record.name.upper() for record in records}
    for link in link_records(records):
        if link.how == "equal":
            assert len({by_id[member].split(" (")[0] for member in link.members}) == 1


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Sample  Lawyers", "sample lawyers", "equal"),
        ("more than 300 lawyers", "more than 200 lawyers", None),
        ("sample lawyers", "the sample lawyers", None),
    ],
)
def test_groups_join_by_text_only(one, other, expected):
    assert how(case("doc-1", one, "group"), case("doc-2", other, "group")) == expected


def test_a_charge_is_not_alike_a_law():
    act = law("doc-1", "Sample Access Information Act")
    charge = Instrument(
        passage=passage("doc-2", "x", 0, 1),
        name="illegal sample access to information",
        type="charge",
    )
    assert how(act, charge) is None


def test_treaties_are_not_alike_each_other():
    one, other = "Convention on the Rights of Persons with Disabilities", "OP-CRPD"
    assert how(law("doc-1", one), law("doc-2", other)) is None


def test_a_group_and_a_person_of_one_name_stay_apart():
    assert not link_records([case("doc-1", "Sample Four"), case("doc-2", "Sample Four", "group")])


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("ICCPR", "the International Covenant on Civil and Political Rights (ICCPR)"),
        ("Pacte international relatif aux droits civils et politiques", "ICCPR"),
        ("《世界人权宣言》", "Universal Declaration of Human Rights"),
        ("China's new Sample Management Law", "the Sample Management Law"),
        ("Sample Act of Chile", "Chile’s Sample Act"),
        ("art. 18 of the Sample Act", "Article 18 of Sample Act"),
        ("“Sample Act”", "Sample Act"),
    ],
)
def test_instruments_that_are_equal(one, other):
    assert how(law("doc-1", one), law("doc-2", other)) == "equal"


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Penal Code", "the Penal Code", "suggested"),
        ("Penal Code of Chile", "Penal Code of Peru", None),
        ("Sample Act of Chile", "Sample Act of Peru", None),
        ("Article 18 of the Sample Act", "Article 19 of the Sample Act", None),
        ("Overseas NGO Sample Law", "Foreign NGO Sample Law", "suggested"),
        ("Sample Act", "Other Decree", None),
    ],
)
def test_instruments_that_are_not(one, other, expected):
    assert how(law("doc-1", one), law("doc-2", other)) == expected


def test_penal_codes_of_one_state_are_equal():
    assert how(law("doc-1", "Penal Code of Chile"), law("doc-2", "Chile’s Penal Code")) == "equal"


def test_an_acronym_counts_in_the_document_that_explains_it():
    long, short = law("doc-1", "National Sample Law (NSL)"), law("doc-1", "NSL")
    other, foreign = law("doc-2", "National Sample Law"), law("doc-3", "NSL")
    (link,) = link_records([long, short, other, foreign])
    assert set(link.members) == {long.id, short.id, other.id}


def test_one_document_has_nothing_to_link():
    assert not link_records([case("doc-1", "Ana Sample"), law("doc-1", "Sample Act")])


def test_reasons_are_words():
    (link,) = link_records([case("doc-1", "Ilham Sample"), case("doc-2", "Ilham Samlpe")])
    assert link.reasons == ('alike but for "samlpe" and "sample"', "one letter differs")
    assert 0 < link.score < 1


_PERSONS = st.sampled_from(
    ["Liu Xiaobo", "LIU Xiaobo", "Xiaobo Liu", "Liu Xia", "Liu Xiabo", "Ana Sample", "Ana Samples",
     "Ana B Sample", "Sample", "样本", "Ana Sample (样本)", "sample lawyers"]
)  # fmt: skip
_LAWS = st.sampled_from(
    ["ICCPR", "Penal Code", "the Penal Code", "Penal Code of Chile", "Sample Act",
     "Chile's Sample Act", "Peru's Sample Act", "Sample Acts", "Sample Law (SL)", "SL"]
)  # fmt: skip
_DOCS = st.sampled_from(["doc-1", "doc-2", "doc-3", "doc-4"])
_RECORDS = st.lists(
    st.one_of(
        st.builds(case, _DOCS, _PERSONS, st.sampled_from(["person", "group"])),
        st.builds(law, _DOCS, _LAWS),
    ),
    max_size=12,
)


@settings(deadline=None, max_examples=150)
@given(_RECORDS, st.randoms(use_true_random=False))
def test_the_order_of_the_records_does_not_count(records, random):
    links = link_records(records)
    shuffled = records * 2
    random.shuffle(shuffled)
    assert link_records(shuffled) == links


@settings(deadline=None, max_examples=150)
@given(_RECORDS)
def test_links_span_documents_and_equal_ones_do_not_overlap(records):
    docs = {record.id: record.passage.doc for record in records}
    seen = set()
    for link in link_records(records):
        assert len({docs[member] for member in link.members}) > 1
        assert link.reasons
        if link.how == "equal":
            assert not seen & set(link.members)
            seen |= set(link.members)


def test_comparisons_grow_with_the_names_not_with_their_pairs(monkeypatch):
    def comparisons(count):
        made = []
        monkeypatch.setattr(alike, "_compare_people", lambda one, other: made.append((one, other)))
        alike.alike_pairs((f"liu example{n}" for n in range(count)), people=True)
        return len(made)

    assert comparisons(2000) < 3 * comparisons(1000)
    assert comparisons(2000) < 2000 * 30
