"""Chinese letters and their kin, on fixtures of our own and on the laws of the house."""

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.collect import collect_file
from onrecord.model import Document, Reading
from onrecord.read.chinese import is_chinese, read_chinese
from onrecord.read.zones import blocks

GOLDEN = Path(__file__).parent / "chinese_golden"
DOCUMENTS = sorted(GOLDEN.glob("*.txt"))


def reading(text: str, title: str | None = None) -> Reading:
    doc = Document(
        id="doc-1", digest="", name="a.txt", media_type="text/plain", text=text, title=title
    )
    return read_chinese(doc, blocks(text))


def found(text: str, kind: str) -> list:
    return [record for record in reading(text).records if record.kind == kind]


def same(gold: str, quote: str) -> bool:
    short, long = sorted((gold, quote), key=len)
    return short in long and len(long) <= 2 * len(short)


@pytest.fixture(params=DOCUMENTS, ids=lambda path: path.stem)
def golden(request):
    gold = json.loads(request.param.with_suffix(".json").read_text(encoding="utf-8"))
    doc = collect_file(request.param)[0]
    return gold, read_chinese(doc, blocks(doc.text))


def test_profile(golden):
    gold, read = golden
    assert read.profile.genre == gold["genre"]
    assert read.profile.date == gold["date"]
    assert list(read.profile.senders) == gold["senders"]


def test_asks_are_found_with_their_acts(golden):
    gold, read = golden
    asks = [record for record in read.records if record.kind == "ask"]
    for wanted in gold["asks"]:
        match = [ask for ask in asks if same(wanted["quote"], ask.passage.quote)]
        assert [ask.act for ask in match] == [wanted["act"]], wanted["quote"]
    assert len(asks) == len(gold["asks"])


def test_claims_are_found_with_what_was_done(golden):
    gold, read = golden
    claims = [record for record in read.records if record.kind == "claim"]
    hits = [
        (wanted["did"], claim.did)
        for wanted in gold["conduct"]
        for claim in claims
        if same(wanted["quote"], claim.passage.quote)
    ]
    assert all(one == other for one, other in hits)
    assert len(hits) >= 0.8 * max(len(gold["conduct"]), len(claims))


def test_names_stay_in_their_script(golden):
    gold, read = golden
    for kind, key in (("case", "cases"), ("instrument", "instruments"), ("occasion", "occasions")):
        names = {record.name for record in read.records if record.kind == kind}
        wanted = {item["name"] for item in gold[key]}
        assert wanted <= names
        assert len(names - wanted) <= 1


def test_every_quote_stands_at_its_place(golden):
    _, read = golden
    assert read.records
    assert all(record.passage.holds_in(read.doc.text) for record in read.records)


def test_simplified_and_traditional_read_alike():
    simple = reading("我们敦促当局立即释放林样本，并彻查酷刑指控。当局至今没有答复。")
    traditional = reading("我們敦促當局立即釋放林樣本，並徹查酷刑指控。當局至今沒有答覆。")
    assert [(r.kind, r.passage.start, r.passage.end) for r in simple.records] == [
        (r.kind, r.passage.start, r.passage.end) for r in traditional.records
    ]


@pytest.mark.parametrize(
    ("text", "quote", "act"),
    [
        ("敦促当局立即释放林样本。", "敦促当局立即释放林样本", "release"),
        ("我們強烈要求政府撤回《靜默條例》。", "要求政府撤回《靜默條例》", "legislate"),
        ("各国政府应公开谴责这次抓捕。", "应公开谴责这次抓捕", "speak_publicly"),
        (
            "我们希望贵国政府能批准《禁止酷刑公约》。",
            "希望贵国政府能批准《禁止酷刑公约》",
            "ratify",
        ),
        ("我们促请贵国向样本国政府提出此案。", "促请贵国向样本国政府提出此案", "raise"),
        ("我们呼吁欧盟对有关官员实施制裁。", "呼吁欧盟对有关官员实施制裁", "sanction"),
        ("請外長公開呼籲釋放林樣本。", "請外長公開呼籲釋放林樣本", "speak_publicly"),
        ("警方应公开执法录像。", "应公开执法录像", "investigate"),
        ("我們呼籲歐盟暫停與當局的警務合作。", "呼籲歐盟暫停與當局的警務合作", "sanction"),
    ],
)
def test_asks_of_many_shapes(text, quote, act):
    asks = found(text, "ask")
    assert [(ask.passage.quote.removeprefix("強烈"), ask.act) for ask in asks] == [(quote, act)]


@pytest.mark.parametrize(
    "text",
    [
        "我们强烈谴责这次抓捕。",
        "我们呼吁公众继续关注此案。",
        "警方要求家属保持沉默。",
        "请加入成为本会会员。",
        "根据《宪法》第三十五条，国家机关应当保障公民的言论自由。",
        "在各方的要求下，会议延期举行。",
        "他的反应十分平静。",
    ],
)
def test_what_is_no_ask(text):
    assert found(text, "ask") == []


@pytest.mark.parametrize(
    ("text", "did", "kind"),
    [
        ("外交部至今未作任何回应。", False, "silence"),
        ("部长承诺在访问期间提出此案。", True, "pledge"),
        ("警方拒绝家属探视。", True, "action"),
        ("样本市法院发言人表示案件正在审理。", True, "statement"),
        ("会见申请均被拒绝。", True, "action"),
        ("外交部拒绝就此置评。", False, "silence"),
        ("总理避而不谈此案。", False, "silence"),
        ("政府从没有认真处理投诉。", False, "action"),
        ("样本国议会通过了决议。", True, "joined"),
        ("外交部投了弃权票。", False, "joined"),
    ],
)
def test_claims_of_many_shapes(text, did, kind):
    assert [(claim.did, claim.type) for claim in found(text, "claim")] == [(did, kind)]


@pytest.mark.parametrize(
    "text",
    ["家属表示非常担心。", "人权组织至今没有回应。", "如果外交部表示关注，情况会好转。"],
)
def test_what_is_no_claim(text):
    assert found(text, "claim") == []


def test_officials_lawyers_and_relatives_are_no_cases():
    text = (
        "作家林样本被拘留。局长高示例说案件正在侦查。代理律师孙范文要求会见。"
        "他的父亲林范例十分担心。"
    )
    assert [case.name for case in found(text, "case")] == ["林样本"]


def test_a_text_below_in_another_language_is_left_out():
    text = (
        "我们敦促当局立即释放作家林样本。他已被羁押一百天，家属没有收到任何通知。\n\n"
        "We urge the authorities to release the writer Lin Example. He has been held for days."
    )
    asks = found(text, "ask")
    assert len(asks) == 1
    assert asks[0].passage.end < text.index("We urge")


@pytest.mark.parametrize(
    ("text", "chinese"),
    [
        ("我们敦促当局立即释放林样本。", True),
        ("We urge the authorities to release Lin Example (林样本).", False),
        ("我们敦促当局立即无条件释放林样本和孙示例。\n\nWe urge the authorities to act.", True),
        ("", False),
    ],
)
def test_which_documents_are_chinese(text, chinese):
    assert is_chinese(text, blocks(text)) is chinese


def test_charges_laws_and_resolutions():
    text = (
        "林样本被控「煽动颠覆国家政权罪」。根据刑法第105条及《公民权利和政治权利国际公约》，"
        "人权理事会第12/16, 22/6号决议亦适用。"
    )
    assert [(item.name, item.type) for item in found(text, "instrument")] == [
        ("煽动颠覆国家政权罪", "charge"),
        ("刑法第105条", "law"),
        ("《公民权利和政治权利国际公约》", "treaty"),
        ("人权理事会第12/16号决议", "resolution"),
        ("人权理事会第22/6号决议", "resolution"),
    ]


_PIECES = st.sampled_from(
    [
        *"，。；：“”《》（）·、！的被在于向对就和说应请 \n1①一、#*林李",
        *"要求 呼吁 政府 释放 林样本 表示 没有回应 至今 第3/4号决议 周年".split(),
    ]
)


@settings(deadline=None, max_examples=60)
@given(st.lists(_PIECES, max_size=80))
def test_any_text_gives_passages_that_hold(pieces):
    text = "".join(pieces)
    assert all(record.passage.holds_in(text) for record in reading(text).records)


def test_an_item_that_urges_others_is_what_the_addressee_is_to_do():
    text = (
        "部长先生：\n\n我们恳请您在访问期间：\n\n"
        "1. 公开呼吁释放林样本；\n\n2. 敦促样本国政府立即释放陈范例。\n\n样本人权会"
    )
    asks = found(text, "ask")
    assert [(ask.act, ask.passage.quote) for ask in asks] == [
        ("speak_publicly", "公开呼吁释放林样本"),
        ("raise", "敦促样本国政府立即释放陈范例"),
    ]
    assert len({ask.addressees for ask in asks}) == 1


def test_what_a_power_has_published_speaks_for_it():
    claims = found("外交部发表声明。声明强调案件正在审理。", "claim")
    assert {claim.actor for claim in claims} == {"外交部"}


def test_pictures_without_words_give_nothing():
    assert not reading(
        "![](https://example.org/懒人包.001.jpeg)\n![](https://example.org/2.jpeg)"
    ).records
