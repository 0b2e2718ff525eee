"""Which language a reader gets: every sentence is a pair, English and Chinese."""

from enum import StrEnum
from typing import NamedTuple


class Language(StrEnum):
    """A language that every screen and every sentence is written in."""

    EN = "en"
    ZH = "zh"


class Said(NamedTuple):
    """One thing said twice, in English and in Chinese."""

    en: str
    zh: str

    def to(self, language: Language) -> str:
        """The sentence in the reader's language."""
        return self.zh if language is Language.ZH else self.en

    def fill(self, **facts: object) -> "Said":
        """The same sentence with its `{facts}` filled in."""
        return Said(self.en.format(**facts), self.zh.format(**facts))


SILENCE = Said("", "")
"""Nothing to say: the hint of an error that has none."""
