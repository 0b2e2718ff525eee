"""The set of claims that a checker of sentences is to be measured by."""

import csv

import pytest

from openingcli.catalogue import Catalogue
from tests.conftest import FILES

VERDICTS = {"matches", "consistent", "differs", "unknown"}
CAUSES = {
    "scale",
    "period",
    "measure",
    "indicator",
    "currency",
    "points",
    "hedge",
    "misprint",
    "value",
}


def claims() -> list[dict[str, str]]:
    """The claims, one a line; several figures of a claim are parted by semicolons."""
    with (FILES / "claims.tsv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


@pytest.mark.parametrize("claim", claims(), ids=lambda claim: claim["claim"][:40])
def test_a_claim_has_a_verdict_for_each_figure(
    claim: dict[str, str], catalogue: Catalogue
) -> None:
    """Verdict, cause and indicator go together, and name what there is."""
    verdicts, causes, ids = (
        claim[key].split(";") for key in ("verdict", "cause", "indicator")
    )

    assert len(verdicts) == len(causes) == len(ids)
    for verdict, cause, indicator in zip(verdicts, causes, ids, strict=True):
        assert verdict in VERDICTS
        assert (cause in CAUSES) is (verdict == "differs")
        assert (indicator in catalogue.indicators) is (verdict != "unknown")
