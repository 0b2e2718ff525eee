"""Catalogues of one indicator, made of the few words that a test is about."""

from openingcli.catalogue import Catalogue
from openingcli.compiling import compile_catalogue
from openingcli.records import Indicator

AROUND = """\
catalogue: {title: {en: Made, zh: 自制}, edition: 2026-01, licence: CC0}
categories: {any: {name: {en: Any, zh: 任意}}}
units:
  CNY: {name: {en: yuan, zh: 元}, kind: money}
  USD: {name: {en: dollars, zh: 美元}, kind: money}
  percent: {name: {en: percent, zh: 百分比}, kind: percent}
  whole: {name: {en: of the whole, zh: 整体}, kind: whole}
  place: {name: {en: place, zh: 位}, kind: place}
  zones: {name: {en: zones, zh: 个区}, kind: count}
  points: {name: {en: points, zh: 点}, kind: index}
sources:
  old: {name: {en: Old, zh: 旧}, type: paper, published: 2023, document: &D}
  new: {name: {en: New, zh: 新}, type: paper, published: 2025-08, document: &D}
  echo: {name: {en: Echo, zh: 转述}, type: paper, published: 2026, repeats: [new], document: &D}
  office: {name: {en: Office, zh: 局}, type: dataset}
indicators:
  it:
    name: {en: It, zh: 它}
    category: any
    definition: {en: What is tested., zh: 所测试者。}
""".replace("&D", '{file: a.txt, sha256: "' + "0" * 64 + '"}')


def written(measure: str, time: str, unit: str, *figures: str) -> bytes:
    """The file of a catalogue of the indicator `it`.

    A figure is `key: value, …` without `line` and `printed`; one that names `values`
    belongs to a series, one that names `from` is a printed change.
    """
    lists: dict[str, list[str]] = {"observations": [], "changes": [], "series": []}
    for text in figures:
        if "values:" in text:
            lists["series"].append(f"{{code: X, vintage: 2025-01, {text}}}")
            continue
        kind = "changes" if "from:" in text else "observations"
        source = "" if "source:" in text else "source: old, "
        lists[kind].append(f'{{{source}{text}, line: 1, printed: "as printed"}}')
    body = f"    measure: {measure}\n    time: {time}\n    unit: {unit}\n"
    for name, items in lists.items():
        if items:
            body += f"    {name}:\n" + "".join(f"      - {item}\n" for item in items)
    return (AROUND + body).encode()


def made(measure: str, time: str, unit: str, *figures: str) -> Catalogue:
    """The catalogue of that file, which must have no error."""
    data = written(measure, time, unit, *figures)
    compiled = compile_catalogue([("made.yaml", data)])
    assert compiled.catalogue is not None, compiled.errors
    return compiled.catalogue


def it(catalogue: Catalogue) -> Indicator:
    """The one indicator of a made catalogue."""
    return catalogue.indicators["it"]
