"""The floor: the least that a program on the same packages does before it answers.

It imports typer, rich, pydantic and yaml, defines one model and prints one constant
table. Every speed of openingcli is a ratio to this program in the same run.
"""

import sys

import pydantic
import rich.console
import rich.table
import typer
import yaml

app = typer.Typer(add_completion=False)


class Row(pydantic.BaseModel):
    """One model, so that pydantic has something to build."""

    period: str
    value: str


@app.command()
def floor() -> None:
    """Print one constant table."""
    row = Row(period="2024", value="6.163999")
    table = rich.table.Table("Period", "Value")
    table.add_row(row.period, row.value)
    rich.console.Console(file=sys.stdout).print(table)


if __name__ == "__main__":
    assert yaml.__version__
    app()
