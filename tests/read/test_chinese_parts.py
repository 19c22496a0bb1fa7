"""Parts of the Chinese reader: one script, dates, names of persons."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord import facts
from onrecord.read.chinese.dates import chinese_dates
from onrecord.read.chinese.person_names import find_names
from onrecord.read.chinese.script import is_han, one_script


@settings(deadline=None, max_examples=80)
@given(st.text(max_size=60))
def test_one_script_keeps_every_place(text):
    plain = one_script(text)
    assert len(plain) == len(text)
    assert one_script(plain) == plain


def test_no_character_folds_to_two():
    for row in facts.rows("zh_characters.csv"):
        assert len(row["traditional"]) == len(row["simplified"])


def test_addresses_of_the_web_do_not_hide_chinese():
    assert is_han("[声明](https://example.org/a/very/long/address/of/a/statement) 已发布")
    assert not is_han("We urge you to act now. 谢谢")


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("２０１６年３月１０日", "2016-03-10"),
        ("二〇一六年三月", "2016-03"),
        ("二零一九年七月十九日", "2019-07-19"),
        ("二〇一六年十二月三十一日", "2016-12-31"),
        ("一九八九年", "1989"),
        ("中華民國107年4月20日", "2018-04-20"),
    ],
)
def test_dates(text, iso):
    assert [date.iso for date in chinese_dates(text)] == [iso]


def test_no_day_is_invented():
    assert chinese_dates("二〇一六年二月三十日") == []
    assert chinese_dates("三月十日") == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("记者林样本被捕。", ["林样本"]),
        ("林样本先生和孙例女士失踪。", ["林样本", "孙例"]),
        ("作家伊尔凡·范例被拘留。", ["伊尔凡·范例"]),
        ("我们关注此案，对于严重的情况表示关切。", []),
        ("为何柯样先生被拘留？", ["柯样"]),
    ],
)
def test_names(text, names):
    assert [name.name for name in find_names(text, 0, len(text))] == names
