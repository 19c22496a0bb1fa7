"""A small dossier about silence that the real readers fill: invented texts, dated 2031.

Places that hold no seat at the United Nations play its members, at a debate of our own.
"""

import itertools

from onrecord import ledger
from onrecord.assess import occasions
from onrecord.assess.occasions import KnownOccasion
from onrecord.collect import collect_bytes
from onrecord.names import groups
from onrecord.read import read_document
from onrecord.run import inquiry

PLAYERS = frozenset({"GL", "CK", "XB", "XC"})
DEBATE = KnownOccasion(
    key="unga-86", type="session", name="Example debate, 86th session", start="2031-09-20",
    end="2031-09-28", host=None, about=None, participants=("UN",), source="own",
)  # fmt: skip
SPEECH = """EXAMPLE DOCUMENT. This speech was never held.

Mr. President,

We congratulate you on your election as President of the General Assembly. We thank the \
Secretary-General for his report.

{words}

Let me close by thanking you all. I thank you.
"""
CONCERN = (
    "We are gravely concerned about the human rights situation in Niue, where torture goes on."
)
TRADE = "We welcome the progress made in trade with Niue, a valued partner."
NOTHING = "Peace needs institutions, and institutions need patience."
SIGNED = """id,date,title,forum,about,stance,delivered_by,signatories,source
e1,2031-05-10,Example joint statement on Niue,Example Council,NU,critical,,CK XB,own
e2,2031-06-10,Example letter in support of Niue,Example Council,NU,supportive,,GL,own
e3,2031-06-11,Example joint statement on the Cook Islands,Example Council,CK,critical,,XB,own
"""
CALLS = """rcid,session,date,unres,short,descr
901,86,2031-12-19,R/86/205,"HUMAN RIGHTS, NIUE",Situation of human rights in Niue
"""
VOTES = """rcid,country,country_code,vote
901,Cook Islands,CK,yes
901,Greenland,GL,no
901,Exampleland,XB,abstain
902,Sampleland,XC,yes
"""
SUMMIT = """occasion,type,from,to,about,participants
Example summit,summit,2031-05-02,2031-05-04,,GL CK
Example visit,visit,2031-07-01,2031-07-03,NU,GL
"""
WATCH = "watch,on,themes,since\nGreenland,NU,,2031-01\n"
LETTER = """EXAMPLE DOCUMENT. Everybody named here is invented.

Lantern Rights Watch
5 March 2031

Dear Minister,

We ask the Government of Greenland to call publicly for the release of all those who are \
detained in Niue.

Yours sincerely,

Maria Sample
Director, Lantern Rights Watch
"""
STATEMENT = """---
title: Example statement on Niue
date: {date}
publisher: Ministry of Foreign Affairs of Greenland
---

EXAMPLE DOCUMENT. This was never said.

Greenland is deeply concerned about the human rights situation in Niue. Greenland condemns the \
torture of prisoners in Niue.
"""
TIMES = (f"2032-01-01T00:00:00.{number:06d}Z" for number in itertools.count())


def clock():
    return next(TIMES)


def play(monkeypatch):
    """Let the players be the members of the United Nations, and the debate all that is known."""
    real = groups.members

    def members(group, day, until=None):
        return PLAYERS if group == "UN" else real(group, day, until)

    monkeypatch.setattr(occasions, "members", members)
    monkeypatch.setattr(inquiry, "known_occasions", lambda: (DEBATE,))


def speech(words):
    return SPEECH.format(words=words)


def create(folder):
    ledger.create(folder, who="ana", now="2031-01-01T00:00:00Z")
    return folder


def add(folder, **files):
    """Add files to a dossier; two underscores in a name stand for its dot."""
    with ledger.Writer(folder, who="ana", clock=clock) as writer:
        for name, text in files.items():
            data = text.encode()
            for doc in collect_bytes(data, name.replace("__", ".")):
                assert writer.add(read_document(doc), data, reader="r1")
