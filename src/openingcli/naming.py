"""How names are compared, and which names come nearest to a mistyped one."""

import unicodedata
from collections.abc import Iterable, Sequence

from openingcli.records import Concept, Indicator


def folded(text: str) -> str:
    """A name as names are compared: NFKC, case and outer space ignored."""
    return unicodedata.normalize("NFKC", text).casefold().strip()


def nearest(name: str, named: Iterable[tuple[str, str]], most: int) -> list[str]:
    """Ids of the names that come nearest; `named` pairs each name with its id."""
    from difflib import SequenceMatcher  # costs an import: only an error needs it

    asked = folded(name)
    if not asked:
        return []
    matcher = SequenceMatcher(b=asked)
    scored: dict[str, float] = {}
    for text, record_id in named:
        known = folded(text)
        matcher.set_seq1(known)
        score = matcher.ratio()
        if known.startswith(asked):
            score += 2
        elif (len(asked) > 2 and asked in known) or (len(known) > 2 and known in asked):
            score += 1
        scored[record_id] = max(score, scored.get(record_id, 0))
    close = [i for i in sorted(scored, key=lambda i: -scored[i]) if scored[i] >= 0.6]
    return close[:most]


def names(record: Indicator | Concept | None) -> Sequence[str]:
    """Every name of a record in both languages."""
    if record is None:
        return ()
    aliases = record.aliases if isinstance(record, Indicator) else ()
    return (*record.name, *aliases)
