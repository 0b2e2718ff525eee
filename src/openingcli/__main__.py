"""Runs the command line as `python -m openingcli`."""

from openingcli.cli import main

if __name__ == "__main__":
    main()
