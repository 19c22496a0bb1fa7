"""What a sentence says of one state, collected cue by cue, and the tone that follows.

>>> Verdict(raises=True, severe=True).tone, Verdict(welcomed=True).tone, Verdict().tone
('condemns', 'welcomes', 'notes')
"""

from collections.abc import Iterable
from dataclasses import dataclass, field

from onrecord.model.records import Tone

#: Tones from the strongest on; what is only named counts least.
STRENGTH: tuple[Tone, ...] = (
    "condemns",
    "concern",
    "calls",
    "asks",
    "defends",
    "welcomes",
    "notes",
)


@dataclass(slots=True)
class Verdict:
    """Hold the flags that cues set on one state; ``cues`` are kept in the order found."""

    raises: bool = False
    severe: bool = False
    condemned: bool = False
    concerned: bool = False
    called: bool = False
    welcomed: bool = False
    defended: bool = False
    blamed_other: bool = False
    cues: list[str] = field(default_factory=list)

    def acquit(self) -> None:
        """Take back what is held against the state, where it is told of others' deeds."""
        self.raises = self.condemned = self.concerned = False

    @property
    def implied(self) -> bool:
        """Tell whether only what is told condemns, and no word of the speaker's."""
        return self.raises and self.severe and not self.condemned

    @property
    def tone(self) -> Tone:
        """Return the strongest tone, critical before friendly.

        What a third party does to a state is no tone toward that state.
        """
        if self.raises and self.blamed_other and not self.concerned:
            return "notes"
        flags: tuple[tuple[bool, Tone], ...] = (
            (self.defended and not self.condemned and not self.raises, "defends"),
            (self.condemned or (self.implied and not self.concerned), "condemns"),
            (self.concerned or (self.raises and not self.called), "concern"),
            (self.called, "calls"),
            (self.welcomed, "welcomes"),
        )
        return next((tone for holds, tone in flags if holds), "notes")


def strongest(tones: Iterable[Tone]) -> Tone:
    """Return the strongest of some tones; raises ValueError where there are none."""
    return min(tones, key=STRENGTH.index)
