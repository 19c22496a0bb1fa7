"""The public door is pinned: what it offers is a promise."""

import pytest

import onrecord


def test_the_six_verbs():
    assert onrecord.__all__ == [
        "add_files",
        "build_brief",
        "check_claims",
        "collect_file",
        "link_records",
        "read_document",
    ]
    for verb in onrecord.__all__:
        assert callable(getattr(onrecord, verb)), verb


def test_an_unknown_name_is_an_attribute_error():
    with pytest.raises(AttributeError, match="no attribute 'clean'"):
        _ = onrecord.clean
