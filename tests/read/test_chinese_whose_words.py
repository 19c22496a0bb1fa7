"""Nobody's words are put in another's mouth: askers, actors and cases of Chinese texts."""

import pytest

from onrecord.model import Document
from onrecord.read.chinese import read_chinese
from onrecord.read.zones import blocks

FREE = "中国政府释放林样本"


def found(text: str, kind: str) -> list:
    doc = Document(id="doc-1", digest="", name="a.txt", media_type="text/plain", text=text)
    return [record for record in read_chinese(doc, blocks(text)).records if record.kind == kind]


@pytest.mark.parametrize(
    ("sentence", "askers"),
    [
        (f"来自香港、台北、伦敦的支持者呼吁{FREE}。", ("香港、台北、伦敦的支持者",)),
        (f"在伦敦、香港等地有支持者在街头集会，呼吁{FREE}。", ("支持者",)),
        (f"在英国的留学生要求{FREE}。", ("在英国的留学生",)),
        (f"美国的声援者要求{FREE}。", ("美国的声援者",)),
        ("台灣民眾呼籲中國政府釋放林樣本。", ("台灣民眾",)),
        (f"香港的样本团体要求{FREE}。", ("香港的样本团体",)),
        (f"日本人要求{FREE}。", ("日本人",)),
        (f"瑞典笔会敦促{FREE}。", ("瑞典笔会",)),
        (f"美国敦促{FREE}。", ("US", "美国")),
        (f"英国外交部敦促{FREE}。", ("GB", "英国外交部")),
    ],
)
def test_a_place_where_people_stand_is_no_government(sentence, askers):
    assert [ask.askers for ask in found(sentence, "ask")] == [askers]


@pytest.mark.parametrize(
    ("sentence", "askers"),
    [
        (f"国际样本服务社在会上发言，呼吁人权高专办关注此案，要求{FREE}。", "国际样本服务社"),
        (f"人权组织 Example Watch 在会上呼吁人权高专办介入，要求{FREE}。", "Example Watch"),
        (f"人权现在呼吁人权高专办关注此案，要求{FREE}。", "人权现在"),
        (f"人权高专办敦促{FREE}。", "人权高专办"),
    ],
)
def test_whoever_is_asked_does_not_ask(sentence, askers):
    assert {ask.askers for ask in found(sentence, "ask")} == {(askers,)}


def test_a_crowd_does_not_speak_for_the_senders():
    text = f"致：中国政府\n\n在秘鲁，55名[样本学者](https://example.org/a)的同行发起联署，要求{FREE}。\n\n样本协会"
    assert [ask.askers for ask in found(text, "ask")] == [()]


@pytest.mark.parametrize(
    "sentence",
    [
        "《儿童权利公约》第十条规定，父母要求释放子女的，各国应予处理。",
        "《样本法》规定，儿童或其父母要求释放亲属的申请应迅速处理。",
        "公约订明，家长要求当局公布调查结果的，不得拒绝。",
    ],
)
def test_the_text_of_a_law_asks_nothing(sentence):
    assert found(sentence, "ask") == []


def test_an_ask_that_follows_a_law_is_kept():
    text = f"《儿童权利公约》规定家庭团聚的权利，我们要求{FREE}。"
    assert [ask.act for ask in found(text, "ask")] == ["release"]


@pytest.mark.parametrize(
    ("sentence", "actor"),
    [
        ("美方对中国的成就视而不见。", "US"),
        ("欧盟对中国的人权状况保持沉默。", "欧盟"),
        ("中国政府对英国的关切无动于衷。", "CN"),
        ("英国样本大学（University of Sample）对此保持沉默。", "英国样本大学"),
        ("我们对英国样本大学的持续沉默感到失望。", "英国样本大学"),
        ("德国大众没有回应我们的信。", "德国大众"),
        ("美国苹果公司拒绝回应。", "美国苹果公司"),
        ("香港銀行拒絕回應。", "香港銀行"),
        ("法国Banque Exemple对此保持沉默。", "法国Banque Exemple"),
        ("秘鲁样本日报对此只字未提。", "秘鲁样本日报"),
    ],
)
def test_who_is_silent_is_the_subject(sentence, actor):
    assert [(c.actor, c.did) for c in found(sentence, "claim")] == [(actor, False)]


def test_silence_that_is_told_remains_the_words_of_the_teller():
    claims = found("中国外交部称，美方一些人干涉内政，对中国的成就视而不见。", "claim")
    assert [(claim.actor, claim.did, claim.type) for claim in claims] == [("CN", True, "statement")]


def test_who_is_criticised_does_not_criticise():
    text = "样本市警方昨日拘捕三名记者，引发联合国及多国谴责，指事件反映新闻自由受损。"
    assert all("警方" not in claim.actor for claim in found(text, "claim"))


@pytest.mark.parametrize(
    "sentence",
    [
        "林样本被采取指定居所监视居住（RSDL），其后被捕。",
        "警方以“扫黑除恶”为名抓捕林样本，严打期间多人失踪。",
        "林样本被单独关押，监视居住（Residential Surveillance）仍未解除。",
    ],
)
def test_a_measure_is_no_person(sentence):
    assert [case.name for case in found(sentence, "case")] == ["林样本"]
