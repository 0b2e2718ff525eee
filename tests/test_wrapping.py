"""Where lines may be broken, and what stays together."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openingcli.render.wrapping import PIECE, drawn, wrap


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("over 41 trillion yuan", ["over", "41", "trillion", "yuan"]),
        (
            "开放之路，（越走）越宽",
            ["开", "放", "之", "路，", "（越", "走）", "越", "宽"],
        ),
        ("占30%，nearly", ["占", "30%，", "nearly"]),
        ("China’s ‘open’ “door”", ["China’s", "‘open’", "“door”"]),
        ("Façade über Čapek Пекин", ["Façade", "über", "Čapek", "Пекин"]),
        ("e\u0301tude नमस्ते क्\u200dष", ["e\u0301tude", "नमस्ते", "क्\u200dष"]),
        ("👩\u200d🚀👍🏽🇨🇳🇺🇸", ["👩\u200d🚀", "👍🏽", "🇨🇳", "🇺🇸"]),
        ("❤\ufe0f1\ufe0f\u20e3", ["❤\ufe0f", "1\ufe0f\u20e3"]),
    ],
)
def test_what_is_never_parted(text: str, lines: list[str]) -> None:
    """Words, numbers with their signs, marks behind Chinese, and emoji of several parts."""
    assert wrap(text, 1) == lines


@given(text=st.text(min_size=1), width=st.integers(1, 40))
def test_lines_hold_the_text_and_no_more(text: str, width: int) -> None:
    """No character but space is lost or added, and only one piece alone is too wide."""
    lines = wrap(text, width)

    assert "".join("".join(lines).split()) == "".join(text.split())
    for line in lines:
        assert drawn(line) <= width or len(PIECE.findall(line)) == 1
