"""What each command shows: answers laid out as sheets, in the reader's language."""
