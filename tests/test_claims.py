"""The sets of claims that `check` is measured by, and what it makes of them."""

from functools import cache

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from openingcli.catalogue import Catalogue
from openingcli.check import Cause, Checker, Verdict
from openingcli.language import Language
from openingcli.loading import load
from openingcli.render.screens.checking import Checking
from openingcli.render.terminal import to_text
from scripts.confusion import CLAIMS, PAGE, SETS, Outcome, claims, outcomes, refreshed


def lines(name: str) -> list[str]:
    """The lines of one file beside the sets of claims."""
    return (CLAIMS / name).read_text(encoding="utf-8").splitlines()


@cache
def judged(name: str) -> list[Outcome]:
    """Every figure of a set, judged once for all tests."""
    return list(outcomes(Checker(load([])), name))


@pytest.mark.parametrize("name", SETS)
def test_a_claim_has_a_verdict_for_each_figure(name: str, catalogue: Catalogue) -> None:
    """Verdict, cause and indicator go together, and name what there is."""
    for claim in claims(name):
        verdicts, causes, ids = (
            claim[key].split(";") for key in ("verdict", "cause", "indicator")
        )

        assert len(verdicts) == len(causes) == len(ids), claim
        for verdict, cause, indicator in zip(verdicts, causes, ids, strict=True):
            assert verdict in list(Verdict), claim
            assert (cause in list(Cause)) is (verdict == "differs"), claim
            assert (indicator in catalogue.indicators) is (verdict != "unknown"), claim


@pytest.mark.parametrize("name", SETS)
def test_no_wrong_claim_is_called_right(name: str) -> None:
    """What `matches` is right, and of the indicator that the claim speaks of."""
    wrong = [
        one
        for one in judged(name)
        if one.said[0] == "matches" and one.right[0] not in ("matches", "consistent")
    ]

    assert wrong == []


@pytest.mark.parametrize("name", SETS)
def test_what_the_catalogue_lacks_is_hardly_ever_judged(name: str) -> None:
    """Of the figures that nothing is known of, at most one in forty gets a verdict."""
    unknown = [one for one in judged(name) if one.right[0] == "unknown"]
    told = [one for one in unknown if one.said[0] != "unknown"]

    assert len(told) <= len(unknown) / 40, told


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("name", SETS)
def test_every_judgement_has_a_screen(
    name: str, language: Language, catalogue: Catalogue
) -> None:
    """Whatever a claim is judged by can be shown: levels, changes, what was computed."""
    screens, checker = Checking(catalogue, language), Checker(catalogue)

    for claim in claims(name):
        judgements = checker.check(claim["claim"])
        sheet = screens.verdicts([(claim["claim"], judgements)], headed=False)
        shown = to_text(sheet, width=None, colour=False)

        assert len(shown.splitlines()) > len(judgements), claim


def test_the_tables_of_the_docs_are_those_of_today() -> None:
    """docs/checking.md shows what the command finds now."""
    page = PAGE.read_text(encoding="utf-8")

    assert refreshed(page) == page


FLOWS = {
    Language.EN: (
        "{}, China's GDP reached 18.7297 trillion US dollars.",
        "{}, China's goods exports were 3.576765 trillion US dollars.",
        "{}, outbound direct investment came to US$162.78 billion.",
    ),
    Language.ZH: (
        "{}，中国国内生产总值达18.7297万亿美元。",
        "{}，中国货物出口35767.65亿美元。",
        "{}对外直接投资1627.8亿美元。",
    ),
}
"""Figures of 2024."""
BEHIND = "China's goods exports were 3.576765 trillion US dollars {}."


@pytest.fixture(scope="module")
def checker(catalogue: Catalogue) -> Checker:
    """A checker of the shipped catalogue."""
    return Checker(catalogue)


def told_of(period: str) -> list[str]:
    """Those figures told of a period."""
    if not period.isascii() or period[0].isdigit():
        return [claim.format(period) for claim in FLOWS[Language.ZH]]
    behind = BEHIND.format(period[0].lower() + period[1:])
    return [claim.format(period) for claim in FLOWS[Language.EN]] + [behind]


def verdicts(checker: Checker, claim: str) -> set[Verdict]:
    """What each figure of a claim is said to be."""
    return {judgement.verdict for judgement in checker.check(claim)}


@pytest.mark.parametrize("period", lines("other_periods.txt"))
def test_a_figure_of_another_period_is_never_right(
    checker: Checker, period: str
) -> None:
    """A part of its year, a span, another year, or what no year can be read from."""
    for claim in told_of(period):
        assert not verdicts(checker, claim) & {Verdict.MATCHES, Verdict.CONSISTENT}


@pytest.mark.parametrize("period", lines("own_periods.txt"))
def test_a_figure_of_its_own_period_is_right(checker: Checker, period: str) -> None:
    """However the year is called."""
    for claim in told_of(period):
        assert verdicts(checker, claim) <= {Verdict.MATCHES, Verdict.CONSISTENT}, claim


# Slips of the keys

EVERY = [claim["claim"] for name in SETS for claim in claims(name)]
SLIPS = [
    "",
    "",
    " ",
    "-",
    "/",
    ",",
    ".",
    "(",
    ")",
    "%",
    "$",
    "0",
    "9",
    "年",
    "月",
    "万",
    "to",
]


@given(
    claim=st.sampled_from(EVERY),
    slips=st.lists(st.tuples(st.integers(0), st.sampled_from(SLIPS)), max_size=3),
)
@example(claim="Trade grew 5 percent from January toJuly 2025.", slips=[])
def test_a_claim_with_slips_has_its_verdicts(
    checker: Checker, claim: str, slips: list[tuple[int, str]]
) -> None:
    """Characters left out or put in by mistake end in verdicts, in nothing else."""
    for place, typed in slips:
        at = place % (len(claim) or 1)
        claim = claim[:at] + typed + claim[at + (not typed) :]

    judgements = checker.check(claim)

    assert judgements
    assert all((one.cause is None) is (one.verdict != "differs") for one in judgements)
