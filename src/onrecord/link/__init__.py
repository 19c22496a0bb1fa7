"""Link what several documents have in common: the same case, the same law.

>>> from onrecord.model.passages import passage
>>> from onrecord.model.records import Case
>>> def case(doc, name):
...     return Case(passage=passage(doc, name, 0, len(name)), name=name)
>>> links = link_records([case("doc-1", "LIU Example"), case("doc-2", "Mr Liu Example")])
>>> [(link.name, link.how, link.reasons) for link in links]
[('Mr Liu Example', 'equal', ('written alike: Mr Liu Example, LIU Example',))]
"""

from onrecord.link.joining import Link, link_records

__all__ = ["Link", "link_records"]
